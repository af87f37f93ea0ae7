package dev.tandem.query.application;

import dev.tandem.access.visibility.Readable;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.Round;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.pipeline.progress.Ending;
import dev.tandem.query.pipeline.work.RequisitionRef;
import dev.tandem.query.pipeline.work.WorkItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application, as far as the reader may know it.
 *
 * @param requisition on which search
 * @param candidate whose it is; what they are called, {@code expanded} says where it is asked for
 * @param source how the candidate came to it
 * @param origin whether it is from here, or was brought in from another system
 * @param stage where it stands; where it ended, once it has
 * @param stageSince since when it stands there
 * @param beganAt when the candidate applied, or was submitted without that; when they applied last, if more than once
 * @param submittedAt when they were last submitted; null before
 * @param ending how it ended; null while it goes on
 * @param endedAt when it ended; null while it goes on
 * @param way each stay in a stage, in order
 * @param requirements what is looked for, by the version that the manager approved last (the newest, if none was), with what was said of it; null:
 *     the reader does not read judgements
 * @param interviews in the order in which they were scheduled; null: the reader does not read schedules
 * @param blind whether the reader owes feedback, so that they read nobody else's, and nothing of what was made of it
 * @param next what waits, most urgent first
 * @param others the candidate's applications for other searches, as far as the reader sees them
 * @param reads what the reader reads of this application; {@code /applications/{id}/activity} tells all of it
 * @param expanded what the candidate and the people in it are called; null unless it was asked for
 */
record ApplicationDetail(
        ApplicationId id,
        RequisitionRef requisition,
        CandidateId candidate,
        Source source,
        Origin origin,
        Stage stage,
        Instant stageSince,
        Instant beganAt,
        @Nullable Instant submittedAt,
        @Nullable Ending ending,
        @Nullable Instant endedAt,
        List<Stay> way,
        @Nullable List<Assessed> requirements,
        @Nullable List<Interview> interviews,
        boolean blind,
        List<WorkItem> next,
        List<Other> others,
        List<Readable> reads,
        @Nullable Expanded expanded) {

    /** The same, with what else is told. */
    ApplicationDetail with(@Nullable Expanded more) {
        return new ApplicationDetail(
                id,
                requisition,
                candidate,
                source,
                origin,
                stage,
                stageSince,
                beganAt,
                submittedAt,
                ending,
                endedAt,
                way,
                requirements,
                interviews,
                blind,
                next,
                others,
                reads,
                more);
    }

    /**
     * A stay in a stage.
     *
     * @param entered when it began
     * @param by who moved the candidate there
     * @param left when it ended; null while it lasts
     * @param hours how long it lasted, or has lasted so far, in hours of 60 minutes, on all days; to two digits
     * @param hoursWithoutHolds the same without the time while the search was on hold
     */
    record Stay(
            Stage stage,
            Instant entered,
            PersonId by,
            @Nullable Instant left,
            BigDecimal hours,
            BigDecimal hoursWithoutHolds) {}

    /**
     * A requirement, and what was said of the candidate about it.
     *
     * @param version of the requirements
     * @param evidence what was said for or against it, oldest first; empty: nothing, so that an interviewer may want to ask
     * @param contested that the manager found the evidence missing, each time
     */
    record Assessed(Requirement requirement, int version, List<Evidence> evidence, List<Contest> contested) {}

    /**
     * What was said of the candidate about one requirement.
     *
     * @param from whether when they were screened, or when they were submitted
     * @param met whether they meet it
     * @param text in the words of whoever wrote it
     */
    record Evidence(
            Origin from,
            PersonId by,
            Instant at,
            boolean met,
            @PersonalData String text) {

        /** On which occasion evidence was written. */
        enum Origin {
            SCREENING,
            SUBMITTAL
        }
    }

    /**
     * The manager found that the evidence does not show it.
     *
     * @param missing what is missing
     */
    record Contest(PersonId by, Instant at, @PersonalData String missing) {}

    /**
     * An interview.
     *
     * @param round which round it belongs to
     * @param assignments who assesses what
     * @param state whether it is to come, was held, or was cancelled
     * @param owed whose feedback is not in, though they are to give it
     * @param feedback what was written; null: the reader may not read it (yet), and then it is only known whose is owed
     */
    record Interview(
            InterviewId interview,
            @Nullable Round round,
            Instant startsAt,
            Instant endsAt,
            List<Assignment> assignments,
            State state,
            List<PersonId> owed,
            @Nullable List<Feedback> feedback) {

        /** How an interview stands. */
        enum State {
            SCHEDULED,
            HELD,
            CANCELLED
        }
    }

    /**
     * What an interviewer wrote, as they amended it last.
     *
     * @param at when they first gave it
     * @param amendedAt when they amended it last; null: never
     * @param afterOutcome whether an offer was out or the application had ended by then
     */
    record Feedback(
            PersonId interviewer,
            Instant at,
            @Nullable Instant amendedAt,
            List<CompetencyRating> ratings,
            Recommendation recommendation,
            boolean afterOutcome) {}

    /**
     * Another application of the same candidate.
     *
     * @param title what the role is called
     * @param ending how it ended; null while it goes on
     */
    record Other(
            ApplicationId application,
            RequisitionId requisition,
            String title,
            Stage stage,
            @Nullable Ending ending,
            @Nullable Instant endedAt) {}
}
