package dev.tandem.command.decision;

import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Power;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What kind of thing a command on a requisition does for a side of it, and with that who may do it in the owner's place: the one table of
 * duties and delegations. A duty counts for its own side only.
 */
public enum Act {
    /** Whatever is named nowhere below. */
    ORDINARY(null, true, Duty.RECRUITING_PARTNER, Duty.CO_MANAGER),
    /** Setting, moving and calling off meetings, and saying that they took place. */
    SCHEDULING(null, true, Duty.COORDINATOR, Duty.RECRUITING_PARTNER, Duty.CO_MANAGER),
    /** Receiving and screening applicants, and logging where they come from. */
    SOURCING(null, true, Duty.SOURCER, Duty.RECRUITING_PARTNER, Duty.CO_MANAGER),
    /** Agreeing to what the other side has proposed. */
    SIGNING(Power.SIGNING, true),
    /** Deciding rounds, hires, and the approval of offers, and ending the search. */
    DECIDING(Power.DECIDING, true),
    /** Extending, improving and taking back offers. */
    EXTENDING(Power.EXTENDING, true),
    /** Handing a side over, delegating it, and choosing its team: the owner's alone. */
    OWNING(null, false);

    private final @Nullable Power power;
    private final boolean delegable;
    private final Set<Duty> duties;

    Act(@Nullable Power power, boolean delegable, Duty... duties) {
        this.power = power;
        this.delegable = delegable;
        this.duties = duties.length == 0 ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(Arrays.asList(duties));
    }

    /** Whether somebody with that duty may do it for the side of the duty. */
    public boolean isIn(Duty duty) {
        return duties.contains(duty);
    }

    /** Whether a delegate may do it whose delegation names these powers. */
    public boolean isIn(Set<Power> powers) {
        return delegable && (power == null || powers.contains(power));
    }

    /** Which power a delegation must name for it; null if it need not name one. */
    public @Nullable Power power() {
        return power;
    }

    /** Whether anybody but an owner may do it at all. */
    public boolean isDelegable() {
        return delegable;
    }
}
