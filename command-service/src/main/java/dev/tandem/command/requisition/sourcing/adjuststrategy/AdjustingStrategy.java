package dev.tandem.command.requisition.sourcing.adjuststrategy;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.requisition.RequisitionRule.RISK_ANSWERED;
import static dev.tandem.command.requisition.RequisitionRule.RISK_UNKNOWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.Risks;
import dev.tandem.events.requisition.StrategyAdjusted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AdjustStrategy}. */
final class AdjustingStrategy implements Decision<AdjustStrategy, AdjustingStrategy.State> {

    record State(RequisitionState requisition, Risks risks) {}

    @Override
    public DecisionModel<State> reads(AdjustStrategy command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.model(command.requisition()),
                Risks.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(AdjustStrategy command, State state, CommandContext context) {
        @Nullable
        Refused no = Outcome.firstRefusal(
                state.requisition().openFor(Partner.EITHER, context),
                state.risks().refusesAnswers(command.risks()));
        if (no != null) {
            return no;
        }
        return recorded(new StrategyAdjusted(
                command.requisition(),
                command.kind(),
                command.what(),
                command.reason(),
                context.actor(),
                command.risks()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(RISK_UNKNOWN, RISK_ANSWERED);
    }
}
