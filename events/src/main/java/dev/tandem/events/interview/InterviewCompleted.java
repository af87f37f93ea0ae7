package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** The interview took place; each interviewer's feedback clock starts. */
public record InterviewCompleted(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        List<PersonId> interviewers)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), interview.tag()),
                interviewers.stream().map(PersonId::asInterviewer).toList());
    }
}
