package dev.tandem.command.requisition.requirements.agreeinterviewplan;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_ALREADY_AGREED;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_NOT_NEWEST;
import static dev.tandem.command.requisition.RequisitionRule.INTERVIEW_PLAN_OF_THEIR_OWN;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.requirements.InterviewPlanState;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link AgreeInterviewPlan}. */
final class AgreeingInterviewPlan implements Decision<AgreeInterviewPlan, AgreeingInterviewPlan.State> {

    record State(RequisitionState requisition, InterviewPlanState plan) {}

    @Override
    public DecisionModel<State> reads(AgreeInterviewPlan command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                InterviewPlanState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(AgreeInterviewPlan command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        InterviewPlanState.@Nullable Proposal proposed = state.plan().proposed();
        if (proposed == null || proposed.version() != command.version()) {
            return refused(
                    INTERVIEW_PLAN_NOT_NEWEST,
                    proposed == null
                            ? "Nobody has proposed rounds yet."
                            : "Version " + command.version() + " was named; the newest is " + proposed.version() + ".",
                    Map.of("newest", state.plan().newest()));
        }
        if (state.plan().newestIsAgreed()) {
            return refused(INTERVIEW_PLAN_ALREADY_AGREED);
        }
        if (state.requisition().sideOf(context) == proposed.by()) {
            return refused(INTERVIEW_PLAN_OF_THEIR_OWN);
        }
        return recorded(
                new InterviewPlanAgreed(command.requisition(), proposed.version(), proposed.rounds(), context.actor()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(
                INTERVIEW_PLAN_NOT_NEWEST, INTERVIEW_PLAN_ALREADY_AGREED, INTERVIEW_PLAN_OF_THEIR_OWN);
    }
}
