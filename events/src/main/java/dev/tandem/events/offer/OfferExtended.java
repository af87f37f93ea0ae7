package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The candidate was offered the role.
 *
 * @param proposal what was approved; null in history brought in, and from before offers were approved
 */
@Revision(value = 2, upcasters = PayPerYear.class)
public record OfferExtended(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @Nullable ProposalId proposal,
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
