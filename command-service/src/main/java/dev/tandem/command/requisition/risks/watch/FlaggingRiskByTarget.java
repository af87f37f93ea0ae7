package dev.tandem.command.requisition.risks.watch;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.RISK_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.SEARCH_AT_END;
import static dev.tandem.command.requisition.RequisitionRule.TARGETS_MET;

import dev.tandem.agreement.SlaClock;
import dev.tandem.agreement.risk.Finding;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.RequisitionClock;
import dev.tandem.events.PersonId;
import dev.tandem.events.RiskId;
import dev.tandem.events.requisition.PipelineRiskFlagged;
import java.util.List;

/** Decides {@link FlagRiskByTarget}: for each cause at most one risk is open, and what was answered counts no more. */
final class FlaggingRiskByTarget implements Decision<FlagRiskByTarget, FlaggingRiskByTarget.State> {

    record State(SlaClock clock, WatchedFigure watched) {}

    @Override
    public DecisionModel<State> reads(FlagRiskByTarget command) {
        return DecisionModel.into(
                State::new,
                RequisitionClock.PART.of(command.requisition().tag()),
                WatchedFigure.part(command.cause()).of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(FlagRiskByTarget command, State state, CommandContext context) {
        if (state.clock().over()) {
            return refused(SEARCH_AT_END);
        }
        List<Finding> findings = state.watched().findings(state.clock());
        if (findings.isEmpty()) {
            return refused(TARGETS_MET);
        }
        List<PipelineRiskFlagged> risks = findings.stream()
                .filter(finding -> state.watched()
                        .risks()
                        .open(command.cause(), finding.stage())
                        .isEmpty())
                .map(finding -> new PipelineRiskFlagged(
                        new RiskId(context.newId().get()),
                        command.requisition(),
                        command.cause(),
                        finding.stage(),
                        finding.shortfall(),
                        finding.because(),
                        PersonId.SYSTEM,
                        null,
                        null))
                .toList();
        return risks.isEmpty() ? refused(RISK_OPEN) : recorded(risks);
    }

    @Override
    public List<Rule> refusals() {
        return List.of(SEARCH_AT_END, TARGETS_MET, RISK_OPEN);
    }
}
