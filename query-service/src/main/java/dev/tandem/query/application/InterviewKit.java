package dev.tandem.query.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.Round;
import dev.tandem.events.requisition.Competency;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.pipeline.work.RequisitionRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interviewer reads before an interview. It says what is to be found out and never what anybody found.
 *
 * @param requisition for which role
 * @param candidate whom they will meet; what they are called, {@code expanded} says where it is asked for
 * @param round which round it belongs to; null where no plan speaks of one
 * @param assignments who assesses what, so that nobody asks what another asks
 * @param competencies what this interview assesses: by which anchors, with which questions
 * @param toFindOut must-haves of which too little is known
 * @param notAssessed competencies that an earlier interviewer was to assess and could not
 * @param prepared who has said that they have read this, with {@code PrepareForInterview}
 * @param expanded what the candidate and the people in it are called; null unless it was asked for
 */
record InterviewKit(
        InterviewId interview,
        ApplicationId application,
        RequisitionRef requisition,
        CandidateId candidate,
        Instant startsAt,
        Instant endsAt,
        @Nullable Round round,
        List<Assignment> assignments,
        List<Competency> competencies,
        List<ToFindOut> toFindOut,
        List<CompetencyId> notAssessed,
        List<PersonId> prepared,
        @Nullable Expanded expanded) {

    /** The same, with what else is told. */
    InterviewKit with(@Nullable Expanded more) {
        return new InterviewKit(
                interview,
                application,
                requisition,
                candidate,
                startsAt,
                endsAt,
                round,
                assignments,
                competencies,
                toFindOut,
                notAssessed,
                prepared,
                more);
    }

    /**
     * A must-have of which too little is known.
     *
     * @param why what is wrong with what is known
     */
    record ToFindOut(Requirement requirement, Gap why) {

        /** What is wrong with what is known of a must-have. */
        enum Gap {
            /** Nobody has said anything about it. */
            NOTHING_SAID,
            /** Nobody has said that the candidate meets it. */
            NOT_MET,
            /** The hiring manager found that the evidence does not show it. */
            CONTESTED
        }
    }
}
