package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One of those who are to approve a proposed offer did.
 *
 * @param approver in whose place
 * @param approvedBy who
 * @param complete whether everybody has approved with it: the offer may be extended
 * @param next who is asked now, where one is asked after the other; null else
 */
public record OfferApproved(
        ProposalId proposal,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Approver approver,
        PersonId approvedBy,
        boolean complete,
        @Nullable Approver next)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), proposal.tag());
    }
}
