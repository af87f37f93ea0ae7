package dev.tandem.command.requisition.team;

import static dev.tandem.command.decision.Outcome.refused;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.requisition.RequisitionRule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.Duty;
import dev.tandem.events.requisition.Side;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who chooses whom. */
public final class Choosing {

    private Choosing() {}

    /** Refuses whoever acts for a side without owning one: that is not passed on; null for everybody else. */
    public static @Nullable Refused refusesDeputies(RequisitionState requisition, CommandContext context) {
        boolean deputy = requisition.sideOf(context.actor()) == null
                && Stream.of(Side.values()).anyMatch(side -> requisition.isOf(context.actor(), side, context.now()));
        return deputy ? refused(RequisitionRule.NOT_PASSED_ON) : null;
    }

    /** Refuses a partner who speaks of somebody that works as the other side; null if they may choose. */
    public static @Nullable Refused refusesTheOtherSide(
            Duty duty, RequisitionState requisition, CommandContext context) {
        boolean worksAsASide = duty == Duty.RECRUITING_PARTNER || duty == Duty.CO_MANAGER;
        return worksAsASide && duty.side() != requisition.sideOf(context.actor())
                ? refused(RequisitionRule.DUTY_OF_THE_OTHER_SIDE)
                : null;
    }
}
