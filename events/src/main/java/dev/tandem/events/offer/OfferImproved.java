package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open offer got better. It is the same offer, in its next round: it counts once.
 *
 * @param proposal what was approved for it; null in history brought in
 * @param round 2 for the first improvement
 * @param terms what is offered now
 */
public record OfferImproved(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @Nullable ProposalId proposal,
        int round,
        OfferTerms terms)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        Set<Tag> tags = Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
        if (proposal != null) {
            tags.add(proposal.tag());
        }
        return tags;
    }
}
