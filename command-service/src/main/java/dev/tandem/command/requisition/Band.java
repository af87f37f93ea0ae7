package dev.tandem.command.requisition;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.RequisitionAmended;
import dev.tandem.events.requisition.RequisitionOpened;
import org.jspecify.annotations.Nullable;

/** What a requisition can pay. */
public final class Band {

    private Band() {}

    /** Reads the band of that requisition; null if it has none. */
    @SuppressWarnings("NullAway") // that a type argument may be null, it does not see
    public static DecisionModel<@Nullable CompensationBand> of(RequisitionId requisition) {
        return Part.<@Nullable CompensationBand>from(null)
                .on(RequisitionOpened.class, (_, event) -> event.compensation())
                .on(RequisitionAmended.class, (_, event) -> event.now().compensation())
                .of(requisition.tag());
    }
}
