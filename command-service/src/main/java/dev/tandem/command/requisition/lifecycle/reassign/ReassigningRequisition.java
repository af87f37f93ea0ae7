package dev.tandem.command.requisition.lifecycle.reassign;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_THEIRS;
import static dev.tandem.command.requisition.RequisitionRule.HANDS_OVER_THEIR_OWN;
import static dev.tandem.command.requisition.RequisitionRule.PARTNERS_ARE_TWO;
import static dev.tandem.command.requisition.RequisitionRule.SIDES_ARE_APART;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.PersonId;
import dev.tandem.events.requisition.RequisitionReassigned;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReassignRequisition}. */
final class ReassigningRequisition implements Decision<ReassignRequisition, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(ReassignRequisition command) {
        return RequisitionState.PART.stopsEveryClock().of(command.requisition().tag());
    }

    @Override
    public Outcome decide(ReassignRequisition command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openForPartnersAndLeaders(context);
        if (no != null) {
            return no;
        }
        PersonId from = requisition.partner(command.side());
        boolean anySide = requisition.leads(context) || requisition.history(context);
        if (!anySide && !context.actor().equals(from)) {
            return refused(HANDS_OVER_THEIR_OWN);
        }
        if (command.to().equals(from)) {
            return refused(ALREADY_THEIRS);
        }
        if (requisition.sideOf(command.to()) != null) {
            return refused(PARTNERS_ARE_TWO);
        }
        @Nullable Refused actsForBoth = requisition.apart(command.to(), command.side(), context);
        if (actsForBoth != null) {
            return actsForBoth;
        }
        return recorded(
                new RequisitionReassigned(command.requisition(), command.side(), from, command.to(), command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionState.rulesForPartnersAndLeadersAnd(
                HANDS_OVER_THEIR_OWN, ALREADY_THEIRS, PARTNERS_ARE_TWO, SIDES_ARE_APART);
    }
}
