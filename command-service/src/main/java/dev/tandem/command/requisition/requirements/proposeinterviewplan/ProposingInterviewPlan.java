package dev.tandem.command.requisition.requirements.proposeinterviewplan;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.COMPETENCY_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_NAMES_TWICE;
import static dev.tandem.command.requisition.RequisitionRule.SCORECARD_REQUIRED;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.InterviewPlanState;
import dev.tandem.command.requisition.requirements.ScorecardState;
import dev.tandem.events.requisition.CompetencyId;
import dev.tandem.events.requisition.InterviewPlanProposed;
import dev.tandem.events.requisition.PlannedRound;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeInterviewPlan}. */
final class ProposingInterviewPlan implements Decision<ProposeInterviewPlan, ProposingInterviewPlan.State> {

    record State(RequisitionState requisition, Set<CompetencyId> scorecard, InterviewPlanState plan) {}

    @Override
    public DecisionModel<State> reads(ProposeInterviewPlan command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                ScorecardState.PART.of(command.requisition().tag()),
                InterviewPlanState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ProposeInterviewPlan command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        if (state.scorecard().isEmpty()) {
            return refused(SCORECARD_REQUIRED);
        }
        List<CompetencyId> unknown = command.rounds().stream()
                .flatMap(round -> round.competencies().stream())
                .distinct()
                .filter(competency -> !state.scorecard().contains(competency))
                .toList();
        if (!unknown.isEmpty()) {
            return refused(
                    COMPETENCY_UNKNOWN,
                    "The scorecard does not have " + unknown + ".",
                    Map.of("competencies", unknown));
        }
        Set<String> names = new HashSet<>();
        List<String> twice = command.rounds().stream()
                .map(PlannedRound::name)
                .filter(name -> !names.add(name))
                .toList();
        if (!twice.isEmpty()) {
            return refused(INTERVIEW_PLAN_NAMES_TWICE, "Named twice: " + twice + ".", Map.of("names", twice));
        }
        return recorded(new InterviewPlanProposed(
                command.requisition(),
                state.plan().newest() + 1,
                command.rounds(),
                state.requisition().sideOf(context),
                context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(SCORECARD_REQUIRED, COMPETENCY_UNKNOWN, INTERVIEW_PLAN_NAMES_TWICE);
    }
}
