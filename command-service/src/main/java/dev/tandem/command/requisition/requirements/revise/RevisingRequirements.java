package dev.tandem.command.requisition.requirements.revise;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.NOTHING_REVISED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENTS_NOT_PROPOSED;
import static dev.tandem.command.requisition.RequisitionRule.REQUIREMENT_REPEATED;
import static dev.tandem.command.requisition.RequisitionRule.REVISION_WITHOUT_REASON;
import static dev.tandem.command.requisition.RequisitionRule.RISK_ANSWERED;
import static dev.tandem.command.requisition.RequisitionRule.RISK_UNKNOWN;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.Risks;
import dev.tandem.command.requisition.requirements.Advisories;
import dev.tandem.command.requisition.requirements.RequirementsHistory;
import dev.tandem.command.requisition.requirements.ScorecardState;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.RequirementsRevised;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link ReviseRequirements}. */
final class RevisingRequirements implements Decision<ReviseRequirements, RevisingRequirements.State> {

    record State(
            RequisitionState requisition, RequirementsHistory requirements, Set<CompetencyId> scorecard, Risks risks) {}

    @Override
    public DecisionModel<State> reads(ReviseRequirements command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, RequirementsRevised.class))
                        .of(command.requisition().tag()),
                RequirementsHistory.PART.of(command.requisition().tag()),
                ScorecardState.PART.of(command.requisition().tag()),
                Risks.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ReviseRequirements command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        RequirementsHistory.@Nullable Version newest = state.requirements().newest();
        if (newest == null) {
            return refused(REQUIREMENTS_NOT_PROPOSED);
        }
        List<RequirementId> repeated = Advisories.repeated(command.requirements());
        if (!repeated.isEmpty()) {
            return refused(REQUIREMENT_REPEATED, REQUIREMENT_REPEATED.meaning(), Map.of("requirements", repeated));
        }
        Differences differences = Differences.between(newest.requirements(), command.requirements());
        if (differences.isEmpty()) {
            return refused(NOTHING_REVISED);
        }
        no = Outcome.firstRefusal(
                differences.refuses(command.reasons()), state.risks().refusesAnswers(command.risks()));
        if (no != null) {
            return no;
        }
        return recorded(new RequirementsRevised(
                command.requisition(),
                newest.number() + 1,
                command.requirements(),
                differences.with(command.reasons()),
                Advisories.on(command.requirements(), state.scorecard()),
                command.risks()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(
                REQUIREMENTS_NOT_PROPOSED,
                REQUIREMENT_REPEATED,
                NOTHING_REVISED,
                REVISION_WITHOUT_REASON,
                RISK_UNKNOWN,
                RISK_ANSWERED);
    }
}
