package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_REPLACED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.ReplacedForgotten;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link ForgetReplaced}. The key is destroyed by who sees the event, so that no crash comes between. */
final class ForgettingReplaced implements Decision<ForgetReplaced, RequisitionState> {

    @Override
    public DecisionModel<RequisitionState> reads(ForgetReplaced command) {
        return RequisitionState.model(command.requisition());
    }

    @Override
    public Outcome decide(ForgetReplaced command, RequisitionState requisition, CommandContext context) {
        @Nullable Refused no = requisition.onlyFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        return requisition.discretion().replaces() == null
                ? refused(NOBODY_REPLACED)
                : recorded(new ReplacedForgotten(command.requisition(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(NOBODY_REPLACED);
    }
}
