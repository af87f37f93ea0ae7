package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter asked for an offer to be approved. It takes the place of any proposal that was not answered, or not extended.
 *
 * @param decision the manager's decision to hire that it rests on; null where it improves an offer that rests on none
 * @param improves the open offer that it would improve; null for a new offer
 * @param terms what is to be offered
 * @param upTo to what base pay it may be improved without asking again; null if not at all
 * @param aboveBand whether it exceeds the band, of the requisition, with base and variable pay for a full week together
 * @param sequence whether the approvers are asked one after the other
 * @param approvers who is to approve, in this order
 */
public record OfferProposed(
        ProposalId proposal,
        @Nullable HiringDecisionId decision,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @Nullable OfferId improves,
        OfferTerms terms,
        @Nullable Money upTo,
        boolean aboveBand,
        ApprovalPolicy.Sequence sequence,
        List<Approver> approvers)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        Set<Tag> tags = Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), proposal.tag());
        if (decision != null) {
            tags.add(decision.tag());
        }
        if (improves != null) {
            tags.add(improves.tag());
        }
        return tags;
    }

    /** Who is asked at once. */
    public List<Approver> askedFirst() {
        return sequence == ApprovalPolicy.Sequence.TOGETHER
                ? approvers
                : approvers.stream().limit(1).toList();
    }
}
