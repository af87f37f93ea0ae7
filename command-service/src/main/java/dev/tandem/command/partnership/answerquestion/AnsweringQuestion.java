package dev.tandem.command.partnership.answerquestion;

import static dev.tandem.command.decision.Outcome.recorded;
import static dev.tandem.command.decision.Outcome.refused;
import static dev.tandem.command.partnership.PartnershipRule.NOT_ASKED_YOU;
import static dev.tandem.command.partnership.PartnershipRule.QUESTION_ANSWERED;
import static dev.tandem.command.partnership.PartnershipRule.QUESTION_UNKNOWN;

import dev.tandem.agreement.Promise;
import dev.tandem.agreement.promise.Promises;
import dev.tandem.command.decision.CommandContext;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Outcome.Refused;
import dev.tandem.command.decision.Part;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.requisition.Partner;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides {@link AnswerQuestion}. */
final class AnsweringQuestion implements Decision<AnswerQuestion, AnsweringQuestion.State> {

    record State(RequisitionState requisition, @Nullable QuestionAsked asked, boolean answered) {}

    @Override
    public DecisionModel<State> reads(AnswerQuestion command) {
        return DecisionModel.into(
                State::new,
                RequisitionState.PART.of(command.requisition().tag()),
                Part.last(QuestionAsked.class, asked -> asked)
                        .of(command.requisition().tag(), command.question().tag()),
                Part.happened(QuestionAnswered.class)
                        .stopsClocks(Promises.clocksStoppedBy(Promise.Scope.REQUISITION, QuestionAnswered.class))
                        .of(command.requisition().tag(), command.question().tag()));
    }

    @Override
    public Outcome decide(AnswerQuestion command, State state, CommandContext context) {
        @Nullable Refused no = state.requisition().onlyFor(Partner.EITHER, context);
        if (no != null) {
            return no;
        }
        @Nullable QuestionAsked asked = state.asked();
        if (asked == null) {
            return refused(QUESTION_UNKNOWN);
        }
        if (state.requisition().sideOf(context) == asked.by()) {
            return refused(NOT_ASKED_YOU);
        }
        if (state.answered()) {
            return refused(QUESTION_ANSWERED);
        }
        return recorded(new QuestionAnswered(
                command.question(),
                command.requisition(),
                asked.application(),
                asked.candidate(),
                context.actor(),
                command.text()));
    }

    @Override
    public List<Rule> refusals() {
        return Partner.EITHER.rulesAnd(QUESTION_UNKNOWN, NOT_ASKED_YOU, QUESTION_ANSWERED);
    }
}
