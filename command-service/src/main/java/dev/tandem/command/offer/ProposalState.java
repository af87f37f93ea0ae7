package dev.tandem.command.offer;

import dev.tandem.command.decision.Part;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed and approved on an application.
 *
 * @param proposal what waits for approval, or for being extended; null if nothing does
 * @param approved what was approved for the offer that is open; null if none is, and if it was never approved
 * @param round the round of that offer
 */
public record ProposalState(
        @Nullable Proposal proposal, @Nullable Proposal approved, int round) {

    /** Before anything was proposed. */
    public static final ProposalState NONE = new ProposalState(null, null, 0);

    /** What it is made of. */
    public static final Part<ProposalState> PART = Part.from(NONE)
            .on(HiringDecided.class, (state, _) -> state.with(null))
            .on(HiringDecisionLapsed.class, (state, _) -> state.with(null))
            .on(OfferProposed.class, (state, event) -> state.with(Proposal.of(event)))
            .on(OfferApproved.class, ProposalState::approved)
            .on(OfferRefused.class, (state, _) -> state.with(null))
            .on(OfferExtended.class, ProposalState::extended)
            .on(OfferImproved.class, ProposalState::improved)
            .on(OfferAccepted.class, (state, _) -> state.with(null))
            .on(OfferDeclined.class, (_, _) -> NONE)
            .on(OfferRescinded.class, (_, _) -> NONE)
            .on(CandidateRejected.class, (_, _) -> NONE)
            .on(CandidateWithdrew.class, (_, _) -> NONE)
            .on(CandidateReconsidered.class, (_, _) -> NONE)
            .on(ApplicationClosed.class, (_, _) -> NONE)
            .on(ApplicationReceived.class, (_, _) -> NONE);

    private ProposalState with(@Nullable Proposal next) {
        return new ProposalState(next, approved, round);
    }

    private ProposalState approved(OfferApproved event) {
        return proposal == null ? this : with(proposal.approvedBy(event.approver()));
    }

    private ProposalState extended(OfferExtended event) {
        boolean asApproved = proposal != null && proposal.id().equals(event.proposal());
        return new ProposalState(null, asApproved ? proposal : null, 1);
    }

    private ProposalState improved(OfferImproved event) {
        boolean anew = proposal != null && proposal.id().equals(event.proposal());
        return new ProposalState(anew ? null : proposal, anew ? proposal : approved, event.round());
    }
}
