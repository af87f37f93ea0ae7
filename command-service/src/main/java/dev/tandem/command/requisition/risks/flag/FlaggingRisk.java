package dev.tandem.command.requisition.risks.flag;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.RISK_OPEN;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.Risks;
import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import dev.tandem.events.requisition.RiskCause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides {@link FlagRisk}: of a cause that a figure tells at most one is open. */
final class FlaggingRisk implements Decision<FlagRisk, FlaggingRisk.State> {

    record State(RequisitionState requisition, Risks risks) {}

    @Override
    public DecisionModel<State> reads(FlagRisk command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.model(command.requisition()),
                Risks.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(FlagRisk command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        RiskCause cause = requireNonNullElse(command.cause(), RiskCause.SEEN_BY_HAND);
        Optional<RiskId> open = cause == RiskCause.SEEN_BY_HAND
                ? Optional.empty()
                : state.risks().open(cause, null);
        if (open.isPresent()) {
            return refused(RISK_OPEN, RISK_OPEN.meaning(), Map.of("risk", open.get()));
        }
        return recorded(new PipelineRiskFlagged(
                new RiskId(context.newId().get()),
                command.requisition(),
                cause,
                null,
                null,
                List.of(),
                context.actor(),
                state.requisition().sideOf(context),
                command.what()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(RISK_OPEN);
    }
}
