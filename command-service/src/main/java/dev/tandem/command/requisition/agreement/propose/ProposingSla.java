package dev.tandem.command.requisition.agreement.propose;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.requisition.RequisitionRule.SLATE_DATE_PASSED;
import static dev.tandem.command.requisition.RequisitionRule.SLA_TERM_OUT_OF_RANGE;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.requisition.agreement.SlaState;
import dev.tandem.events.requisition.SlaProposed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.UsualTerms;
import dev.tandem.events.requisition.WorkCalendar;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides {@link ProposeSla}. */
final class ProposingSla implements Decision<ProposeSla, ProposingSla.State> {

    record State(RequisitionState requisition, SlaState sla) {}

    @Override
    public DecisionModel<State> reads(ProposeSla command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                SlaState.PART.of(command.requisition().tag()));
    }

    @Override
    public Outcome decide(ProposeSla command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().openFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        SlaTerms terms = terms(command);
        Map<String, String> outOfRange = TermBounds.violatedBy(terms, context.now());
        if (!outOfRange.isEmpty()) {
            return refused(
                    SLA_TERM_OUT_OF_RANGE,
                    SLA_TERM_OUT_OF_RANGE.meaning() + " Not so: "
                            + outOfRange.entrySet().stream()
                                    .map(wrong -> wrong.getKey() + " " + wrong.getValue())
                                    .collect(Collectors.joining("; "))
                            + ".",
                    Map.of("terms", List.copyOf(outOfRange.keySet())));
        }
        if (terms.slate() != null && !terms.slate().by().isAfter(context.occurredAt())) {
            return refused(SLATE_DATE_PASSED);
        }
        return recorded(new SlaProposed(command.requisition(), state.sla().proposed() + 1, terms, context.actor()));
    }

    private static SlaTerms terms(ProposeSla command) {
        return UsualTerms.inFull(new SlaTerms(
                requireNonNullElse(command.submittalReview(), UsualTerms.SUBMITTAL_REVIEW),
                requireNonNullElse(command.feedbackAfterInterview(), UsualTerms.FEEDBACK),
                requireNonNullElse(command.debriefAfterLastInterview(), UsualTerms.DEBRIEF),
                requireNonNullElse(command.requirementsApproval(), UsualTerms.REQUIREMENTS_APPROVAL),
                requireNonNullElse(command.interviewScheduling(), UsualTerms.INTERVIEW_SCHEDULING),
                requireNonNullElse(command.answerToQuestion(), UsualTerms.ANSWER),
                command.slate(),
                requireNonNullElse(command.escalation(), UsualTerms.ESCALATION),
                requireNonNullElse(command.calendar(), WorkCalendar.ALL_HOURS),
                command.opening(),
                command.rounds(),
                command.hiring(),
                command.candidates()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesWhileOpenAnd(SLA_TERM_OUT_OF_RANGE, SLATE_DATE_PASSED);
    }
}
