package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** The manager's yes to an interview; stops the review clock. */
public record SubmittalAccepted(
        ApplicationId application, RequisitionId requisition, CandidateId candidate, PersonId acceptedBy)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
