package dev.tandem.command.partnership;

import dev.tandem.agreement.SlaClock;
import dev.tandem.command.decision.Reading;

/** The clock of a requisition as a part of what a decision reads. */
public final class RequisitionClock {

    /** What it is made of. */
    public static final Reading.Part<SlaClock> PART =
            Reading.Part.of(SlaClock.TYPES, (clock, fact) -> clock.after(fact.event(), fact.occurredAt()));

    private RequisitionClock() {}
}
