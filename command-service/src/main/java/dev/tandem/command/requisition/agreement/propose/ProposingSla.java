package dev.tandem.command.requisition.agreement.propose;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.SLATE_DATE_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;

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
import dev.tandem.command.requisition.agreement.SlaState;
import dev.tandem.command.requisition.agreement.TermBounds;
import dev.tandem.command.requisition.agreement.TermsGiven;
import dev.tandem.events.requisition.PipelineTargets.StageTarget;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeSla}. */
final class ProposingSla implements Decision<ProposeSla, ProposingSla.State> {

    record State(RequisitionState requisition, SlaState sla) {}

    @Override
    public DecisionModel<State> reads(ProposeSla command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, SlaProposed.class))
                        .of(command.requisition().tag()),
                SlaState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ProposeSla command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        SlaTerms terms = terms(command);
        @Nullable Refused outOfRange = TermBounds.refuses(terms, context.now());
        if (outOfRange != null) {
            return outOfRange;
        }
        @Nullable Refused elsewhere = stagesElsewhere(terms, state.requisition());
        if (elsewhere != null) {
            return elsewhere;
        }
        if (terms.slate() != null && !terms.slate().by().isAfter(context.occurredAt())) {
            return refused(SLATE_DATE_PASSED);
        }
        return recorded(new SlaProposed(command.requisition(), state.sla().proposed() + 1, terms, context.actor()));
    }

    /** A target for a stage that the search does not have would never be looked at. */
    private static @Nullable Refused stagesElsewhere(SlaTerms terms, RequisitionState requisition) {
        List<Stage> unknown = terms.targets() == null
                ? List.of()
                : terms.targets().stageTargets().stream()
                        .map(StageTarget::stage)
                        .filter(stage -> !requisition.stages().contains(stage))
                        .toList();
        return unknown.isEmpty()
                ? null
                : refused(
                        SLA_TERM_OUT_OF_RANGE,
                        "This search has no stage " + unknown.getFirst() + ".",
                        Map.of("terms", List.of("targets.stages"), "stages", requisition.stages()));
    }

    private static SlaTerms terms(ProposeSla command) {
        return new TermsGiven(
                        command.submittalReview(),
                        command.feedbackAfterInterview(),
                        command.debriefAfterLastInterview(),
                        command.requirementsApproval(),
                        command.interviewScheduling(),
                        command.answerToQuestion(),
                        command.escalation(),
                        command.calendar(),
                        command.opening(),
                        command.rounds(),
                        command.hiring(),
                        command.candidates(),
                        command.targets())
                .inFull(command.slate());
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(SLA_TERM_OUT_OF_RANGE, SLATE_DATE_PASSED);
    }
}
