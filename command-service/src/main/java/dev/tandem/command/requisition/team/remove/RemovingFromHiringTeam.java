package dev.tandem.command.requisition.team.remove;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.DUTY_OF_THE_OTHER_SIDE;
import static dev.tandem.command.requisition.RequisitionRule.NOT_IN_THE_TEAM;
import static dev.tandem.command.requisition.RequisitionRule.NOT_PASSED_ON;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.team.Choosing;
import dev.tandem.events.requisition.HiringTeamLeft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RemoveFromHiringTeam}. */
final class RemovingFromHiringTeam implements Decision<RemoveFromHiringTeam, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(RemoveFromHiringTeam command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(RemoveFromHiringTeam command, RequisitionState requisition, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                Choosing.refusesDeputies(requisition, context),
                requisition.onlyFor(Partner.EITHER, context),
                Choosing.refusesTheOtherSide(command.duty(), requisition, context));
        if (no != null) {
            return no;
        }
        return requisition.team().has(command.person(), command.duty())
                ? recorded(new HiringTeamLeft(command.requisition(), command.person(), command.duty(), context.actor()))
                : refused(NOT_IN_THE_TEAM);
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(NOT_PASSED_ON, DUTY_OF_THE_OTHER_SIDE, NOT_IN_THE_TEAM);
    }
}
