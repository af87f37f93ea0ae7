package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Set;

/**
 * A decision to hire does not stand any more: the manager has approved requirements with another must-have than it knew, before an
 * offer was made. What was proposed on it is void, and the manager is to decide anew.
 *
 * @param version of the requirements that were approved
 * @param requirements the must-haves that were added or changed
 */
public record HiringDecisionLapsed(
        HiringDecisionId decision,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        int version,
        List<RequirementId> requirements)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), decision.tag());
    }
}
