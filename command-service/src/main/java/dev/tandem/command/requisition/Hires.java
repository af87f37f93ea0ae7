package dev.tandem.command.requisition;

import dev.tandem.command.decision.DecisionModel;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;

/**
 * The hires of a requisition that stand: whoever never started is none.
 *
 * @param count how many
 */
public record Hires(int count) {

    /** Before anybody was hired. */
    public static final Hires NONE = new Hires(0);

    /** What they are made of. */
    public static final DecisionModel.Part<Hires> PART = DecisionModel.Part.<Hires>none()
            .on(CandidateHired.class, (hires, _) -> new Hires(hires.count + 1))
            .on(HireFellThrough.class, (hires, _) -> new Hires(hires.count - 1));
}
