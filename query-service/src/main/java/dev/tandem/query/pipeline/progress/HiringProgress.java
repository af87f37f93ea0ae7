package dev.tandem.query.pipeline.progress;

import dev.tandem.events.ProposalId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far it is from the decision to hire to the offer.
 *
 * @param decidedAt when the manager decided; null where an offer from before there were decisions is to be improved
 * @param lapsed whether the decision does not stand any more
 * @param proposal the proposed offer that waits for approval, or for being extended; null if none does
 * @param proposedAt when it was proposed
 * @param approvedAt when everybody had approved it; null before
 */
public record HiringProgress(
        @Nullable Instant decidedAt,
        boolean lapsed,
        @Nullable ProposalId proposal,
        @Nullable Instant proposedAt,
        @Nullable Instant approvedAt) {

    static HiringProgress decided(Instant at) {
        return new HiringProgress(at, false, null, null, null);
    }

    static HiringProgress proposed(@Nullable HiringProgress before, ProposalId proposal, Instant at) {
        return new HiringProgress(
                before == null ? null : before.decidedAt, before != null && before.lapsed, proposal, at, null);
    }

    HiringProgress approved(Instant at) {
        return new HiringProgress(decidedAt, lapsed, proposal, proposedAt, at);
    }

    HiringProgress withoutProposal() {
        return new HiringProgress(decidedAt, lapsed, null, null, null);
    }

    HiringProgress outdated() {
        return new HiringProgress(decidedAt, true, null, null, null);
    }
}
