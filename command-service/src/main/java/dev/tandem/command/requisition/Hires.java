package dev.tandem.command.requisition;

import dev.tandem.command.decision.Part;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;

/** The hires of a requisition that stand: whoever never started is none. */
public final class Hires {

    /** How many they are. */
    public static final Part<Integer> STANDING = Part.from(0)
            .on(CandidateHired.class, (count, _) -> count + 1)
            .on(HireFellThrough.class, (count, _) -> count - 1);

    private Hires() {}
}
