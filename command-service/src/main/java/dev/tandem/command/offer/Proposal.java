package dev.tandem.command.offer;

import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposed offer.
 *
 * @param improves the open offer that it would improve; null for a new one
 * @param upTo to what base pay it may be improved without asking again; null if not at all
 * @param approvals who has approved, in order
 */
public record Proposal(
        ProposalId id,
        @Nullable OfferId improves,
        OfferTerms terms,
        @Nullable Money upTo,
        ApprovalPolicy.Sequence sequence,
        List<Approver> approvers,
        List<Approver> approvals) {

    static Proposal of(OfferProposed event) {
        return new Proposal(
                event.proposal(),
                event.improves(),
                event.terms(),
                event.upTo(),
                event.sequence(),
                event.approvers(),
                List.of());
    }

    /** Whether everybody has approved it. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /** Whose answer is awaited now: one, or all that are missing. */
    public List<Approver> awaited() {
        List<Approver> missing = missing();
        return sequence == ApprovalPolicy.Sequence.TOGETHER || missing.isEmpty() ? missing : missing.subList(0, 1);
    }

    /** The same with one more approval. */
    public Proposal approvedBy(Approver approver) {
        return new Proposal(
                id,
                improves,
                terms,
                upTo,
                sequence,
                approvers,
                Stream.concat(approvals.stream(), Stream.of(approver)).toList());
    }

    /** Who is asked now and was not before; null if nobody is. */
    public @Nullable Approver newlyAskedAfter(Proposal before) {
        return awaited().stream()
                .filter(approver -> !before.awaited().contains(approver))
                .findFirst()
                .orElse(null);
    }

    /** The most that may be paid, base and variable in a year of full weeks, without asking again; null where nothing was said. */
    public @Nullable BigDecimal most() {
        return (upTo == null ? terms : terms.paying(upTo)).inAFullYear();
    }

    private List<Approver> missing() {
        return approvers.stream()
                .filter(approver -> !approvals.contains(approver))
                .toList();
    }
}
