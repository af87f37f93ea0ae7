package dev.tandem.command.requisition.lifecycle.putonhold;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.ALREADY_ON_HOLD;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link PutRequisitionOnHold}. */
final class PuttingRequisitionOnHold implements Decision<PutRequisitionOnHold, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(PutRequisitionOnHold command) {
        return RequisitionState.PART.stopsEveryClock().of(command.requisition().tag());
    }

    @Override
    public Outcome decide(PutRequisitionOnHold command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openForPartnersAndLeaders(context);
        if (no != null) {
            return no;
        }
        return requisition.phase() == RequisitionState.RequisitionPhase.ON_HOLD
                ? refused(ALREADY_ON_HOLD)
                : recorded(new RequisitionPutOnHold(command.requisition(), command.reason()));
    }

    @Override
    public List<Rule> refusals() {
        return RequisitionState.rulesForPartnersAndLeadersAnd(ALREADY_ON_HOLD);
    }
}
