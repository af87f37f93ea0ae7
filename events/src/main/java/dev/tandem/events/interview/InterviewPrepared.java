package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** An interviewer has read what they are to assess, by which anchors, and what is still to be found out. */
public record InterviewPrepared(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId interviewer)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                requisition.tag(), application.tag(), candidate.tag(), interview.tag(), interviewer.asInterviewer());
    }
}
