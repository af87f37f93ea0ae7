package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** The two changed how they search. */
public record StrategyAdjusted(
        RequisitionId requisition, AdjustmentKind kind, String what, String reason, PersonId adjustedBy)
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
