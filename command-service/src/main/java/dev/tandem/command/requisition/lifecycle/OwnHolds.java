package dev.tandem.command.requisition.lifecycle;

import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When each partner alone let the search rest the last time.
 *
 * @param over those that are over, by the side that wanted them; none for a side that changed hands since
 * @param lasting the hold that lasts, if one partner alone wants it; null if not
 */
public record OwnHolds(Map<Side, Rest> over, @Nullable Lasting lasting) {

    /** What it is made of. */
    public static final Part<OwnHolds> PART = Part.from(new OwnHolds(Map.of(), null))
            .onRecorded(RequisitionPutOnHold.class, OwnHolds::begun)
            .on(HoldAgreed.class, (holds, _) -> new OwnHolds(holds.over(), null))
            .onRecorded(RequisitionResumed.class, (holds, resumed) -> holds.ended(resumed.occurredAt()))
            .on(RequisitionReassigned.class, (holds, event) -> holds.without(event.side()));

    /** From when to when. */
    public record Rest(Instant from, Instant to) {}

    /** Who wanted it, and since when. */
    public record Lasting(Side by, Instant since) {}

    private OwnHolds begun(RecordedEvent<RequisitionPutOnHold> hold) {
        @Nullable Side by = hold.event().by();
        return new OwnHolds(over, by == null ? null : new Lasting(by, hold.occurredAt()));
    }

    private OwnHolds ended(Instant at) {
        if (lasting == null) {
            return this;
        }
        Map<Side, Rest> more = new HashMap<>(over);
        more.put(lasting.by(), new Rest(lasting.since(), at));
        return new OwnHolds(Map.copyOf(more), null);
    }

    private OwnHolds without(Side side) {
        Map<Side, Rest> others = new HashMap<>(over);
        others.remove(side);
        return new OwnHolds(Map.copyOf(others), lasting != null && lasting.by() == side ? null : lasting);
    }
}
