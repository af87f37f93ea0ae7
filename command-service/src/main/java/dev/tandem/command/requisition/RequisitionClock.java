package dev.tandem.command.requisition;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.Part;

/** The clock of a requisition as a part of what a decision reads. */
public final class RequisitionClock {

    /** What it is made of. */
    public static final Part<SlaClock> PART = Part.from(SlaClock.NONE)
            .onAny(SlaClock.TYPES, (clock, recorded) -> clock.after(recorded.event(), recorded.occurredAt()));

    private RequisitionClock() {}
}
