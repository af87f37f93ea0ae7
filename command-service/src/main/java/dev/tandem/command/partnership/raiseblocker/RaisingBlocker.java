package dev.tandem.command.partnership.raiseblocker;

import static dev.tandem.command.decision.Outcome.recorded;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.BlockerId;
import dev.tandem.events.partnership.BlockerRaised;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link RaiseBlocker}. */
final class RaisingBlocker implements Decision<RaiseBlocker, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(RaiseBlocker command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(RaiseBlocker command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return recorded(new BlockerRaised(
                new BlockerId(context.newId().get()),
                command.requisition(),
                requisition.sideOf(context),
                context.actor(),
                command.what(),
                command.canMoveIt()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd();
    }
}
