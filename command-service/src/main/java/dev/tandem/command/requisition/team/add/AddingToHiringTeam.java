package dev.tandem.command.requisition.team.add;

import static dev.tandem.command.decision.Outcome.firstRefusal;
import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_IN_THE_TEAM;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.DUTY_OF_THE_OTHER_SIDE;
import static dev.tandem.command.requisition.RequisitionRule.NOT_PASSED_ON;
import static dev.tandem.command.requisition.RequisitionRule.SIDES_ARE_APART;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.team.Choosing;
import dev.tandem.events.requisition.HiringTeamJoined;
import dev.tandem.events.requisition.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AddToHiringTeam}. */
final class AddingToHiringTeam implements Decision<AddToHiringTeam, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(AddToHiringTeam command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(AddToHiringTeam command, RequisitionState requisition, CommandContext context) {
        @Nullable
        Refused no = firstRefusal(
                Choosing.refusesDeputies(requisition, context),
                requisition.onlyFor(Partner.EITHER, context),
                Choosing.refusesTheOtherSide(command.duty(), requisition, context));
        if (no != null) {
            return no;
        }
        @Nullable Side side = command.duty().side();
        @Nullable Side own = requisition.sideOf(command.person());
        if (own != null && (side == null || side == own)) {
            return refused(ALREADY_THEIRS);
        }
        if (side != null) {
            @Nullable Refused actsForBoth = requisition.apart(command.person(), side, context);
            if (actsForBoth != null) {
                return actsForBoth;
            }
        }
        return requisition.team().has(command.person(), command.duty())
                ? refused(ALREADY_IN_THE_TEAM)
                : recorded(
                        new HiringTeamJoined(command.requisition(), command.person(), command.duty(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(
                NOT_PASSED_ON, DUTY_OF_THE_OTHER_SIDE, ALREADY_THEIRS, SIDES_ARE_APART, ALREADY_IN_THE_TEAM);
    }
}
