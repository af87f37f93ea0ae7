package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposed offer was not approved, or taken back by one of the two partners. Another may be proposed.
 *
 * @param improves the open offer that it would have improved; null for a new offer
 * @param approver in whose place; null if one of the partners took it back
 * @param refusedBy who
 * @param reason why; never empty
 */
public record OfferRefused(
        ProposalId proposal,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @Nullable OfferId improves,
        @Nullable Approver approver,
        PersonId refusedBy,
        @PersonalData String reason)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), proposal.tag());
    }
}
