package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** An interview has a time and interviewers who know what they assess. */
public record InterviewScheduled(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        List<Assignment> assignments,
        Instant startsAt,
        Instant endsAt)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), interview.tag()),
                assignments.stream().map(a -> a.interviewer().asInterviewer()).toList());
    }
}
