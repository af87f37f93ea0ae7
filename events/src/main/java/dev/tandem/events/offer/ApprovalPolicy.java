package dev.tandem.events.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who approves offers.
 *
 * @param sequence whether one after the other, or all at once
 * @param approvers for each offer, in this order
 * @param aboveBand who approves, after them, what exceeds the band of the requisition; null if nobody else does
 */
public record ApprovalPolicy(
        @NotNull Sequence sequence,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid Approver> approvers,
        @Nullable Approver aboveBand) {

    /** Where house terms do not say: the hiring manager alone. */
    public static final ApprovalPolicy MANAGER_ALONE =
            new ApprovalPolicy(Sequence.IN_ORDER, List.of(Approver.HIRING_MANAGER), null);

    /** Copies the list. */
    public ApprovalPolicy {
        approvers = List.copyOf(approvers);
    }

    /** In what sequence approvers are asked. */
    public enum Sequence {
        /** Each is asked when the one before has approved. */
        IN_ORDER,
        /** All are asked at once. */
        TOGETHER
    }

    /** Who approves such an offer, each once. */
    public List<Approver> approversOf(boolean exceedsBand) {
        return Stream.concat(approvers.stream(), exceedsBand ? Stream.ofNullable(aboveBand) : Stream.empty())
                .distinct()
                .toList();
    }
}
