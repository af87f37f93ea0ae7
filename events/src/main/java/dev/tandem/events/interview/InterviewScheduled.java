package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An interview has a time and interviewers who know what they assess.
 *
 * @param round to which it belongs, and which it begins if it is the first of it; null where rounds were not counted, as in
 *     history that was brought in
 * @param marks what is out of the ordinary about it; null: nothing
 */
@Revision(value = 2, upcasters = NoRoundsYet.class)
public record InterviewScheduled(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        List<Assignment> assignments,
        Instant startsAt,
        Instant endsAt,
        @Nullable Round round,
        @Nullable InterviewMarks marks)
        implements InterviewEvent {

    /** One of no round. */
    public InterviewScheduled(
            InterviewId interview,
            ApplicationId application,
            RequisitionId requisition,
            CandidateId candidate,
            List<Assignment> assignments,
            Instant startsAt,
            Instant endsAt) {
        this(interview, application, requisition, candidate, assignments, startsAt, endsAt, null, null);
    }

    /** One with nothing out of the ordinary. */
    public InterviewScheduled(
            InterviewId interview,
            ApplicationId application,
            RequisitionId requisition,
            CandidateId candidate,
            List<Assignment> assignments,
            Instant startsAt,
            Instant endsAt,
            @Nullable Round round) {
        this(interview, application, requisition, candidate, assignments, startsAt, endsAt, round, null);
    }

    /** The same, as one of that round. */
    public InterviewScheduled in(Round of) {
        return new InterviewScheduled(
                interview, application, requisition, candidate, assignments, startsAt, endsAt, of, marks);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), interview.tag()),
                assignments.stream().map(a -> a.interviewer().asInterviewer()).toList());
    }
}
