package dev.tandem.command.requisition.risks.dismiss;

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
import dev.tandem.events.requisition.RiskDismissed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link DismissRisk}. */
final class DismissingRisk implements Decision<DismissRisk, DismissingRisk.State> {

    record State(RequisitionState requisition, Risks risks) {}

    @Override
    public DecisionModel<State> reads(DismissRisk command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.model(command.requisition()),
                Risks.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(DismissRisk command, State state, CommandContext context) {
        @Nullable
        Refused no = Outcome.firstRefusal(
                state.requisition().openFor(Partner.EITHER, context),
                state.risks().refusesAnswers(List.of(command.risk())));
        return no == null
                ? recorded(new RiskDismissed(command.risk(), command.requisition(), command.reason(), context.actor()))
                : no;
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(RISK_UNKNOWN, RISK_ANSWERED);
    }
}
