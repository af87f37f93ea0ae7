package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two changed how they search.
 *
 * @param risks the risks that it answers; null: none
 */
public record StrategyAdjusted(
        RequisitionId requisition,
        AdjustmentKind kind,
        String what,
        String reason,
        PersonId adjustedBy,
        @Nullable List<RiskId> risks)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }

    /** What is done differently. */
    public enum AdjustmentKind {
        RAISE_PAY,
        TRAIN,
        WIDEN_SEARCH,
        REFERRAL_DRIVE,
        VALUE_PROPOSITION,
        RELOCATE
    }
}
