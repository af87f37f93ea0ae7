package dev.tandem.command.requisition.lifecycle;

import dev.tandem.command.decision.Part;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import org.jspecify.annotations.Nullable;

/**
 * Why a search rests, and for how long.
 *
 * @param hold what lets it rest; null while it does not
 * @param agreed whether somebody else agreed to it
 */
public record HoldState(@Nullable RequisitionPutOnHold hold, boolean agreed) {

    private static final HoldState NONE = new HoldState(null, false);

    /** What it is made of. */
    public static final Part<HoldState> PART = Part.from(NONE)
            .on(RequisitionPutOnHold.class, (_, event) -> new HoldState(event, false))
            .on(HoldAgreed.class, (before, _) -> new HoldState(before.hold(), true))
            .on(RequisitionResumed.class, (_, _) -> NONE)
            .on(RequisitionReopened.class, (_, _) -> NONE)
            .on(RequisitionFilled.class, (_, _) -> NONE)
            .on(RequisitionCancelled.class, (_, _) -> NONE);

    /** Whether it ends at its time, since one partner alone wanted it. */
    public boolean ends() {
        return hold != null && hold.until() != null && !agreed;
    }
}
