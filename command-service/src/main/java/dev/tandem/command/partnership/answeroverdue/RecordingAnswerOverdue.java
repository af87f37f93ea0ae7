package dev.tandem.command.partnership.answeroverdue;

import dev.tandem.command.decision.Occasion;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.decision.Reading;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.OverdueDecision;
import dev.tandem.command.partnership.Watched;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;

/** Decides {@link RecordAnswerOverdue}: who owes the answer is whoever stands on the side that was asked. */
public final class RecordingAnswerOverdue implements OverdueDecision<RecordAnswerOverdue, Watched<QuestionAsked>> {

    @Override
    public Class<RecordAnswerOverdue> command() {
        return RecordAnswerOverdue.class;
    }

    @Override
    public Reading<Watched<QuestionAsked>> reads(RecordAnswerOverdue command) {
        return Watched.<QuestionAsked>on(command.requisition())
                .of(command.requisition().tag(), command.question().tag())
                .onFact(QuestionAsked.class, Watched::asked)
                .onFact(QuestionAnswered.class, Watched::done)
                .on(AnswerOverdue.class, Watched::overdue);
    }

    @Override
    public Outcome decide(RecordAnswerOverdue command, Watched<QuestionAsked> state, Occasion occasion) {
        return state.outcome(Allowance.agreed(SlaTerms::answerToQuestion), occasion, (question, due) -> {
            Side owing = question.by() == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER;
            return new AnswerOverdue(
                    command.question(),
                    command.requisition(),
                    owing,
                    state.clock().person(owing, due.at()),
                    due.since(),
                    due.at());
        });
    }
}
