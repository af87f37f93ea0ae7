package dev.tandem.command.requisition;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Part;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.CompensationBand;
import dev.tandem.events.requisition.RequisitionOpened;
import org.jspecify.annotations.Nullable;

/** What a requisition can pay. */
public final class Band {

    private Band() {}

    /** Reads the band of that requisition; null if it has none. */
    public static DecisionModel<@Nullable CompensationBand> of(RequisitionId requisition) {
        return Part.<RequisitionOpened, @Nullable CompensationBand>last(
                        RequisitionOpened.class, RequisitionOpened::compensation)
                .of(requisition.tag());
    }
}
