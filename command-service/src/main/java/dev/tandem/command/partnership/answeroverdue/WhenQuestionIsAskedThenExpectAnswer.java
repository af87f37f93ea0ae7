package dev.tandem.command.partnership.answeroverdue;

import dev.tandem.command.decision.Fact;
import dev.tandem.command.partnership.Agenda;
import dev.tandem.command.partnership.Allowance;
import dev.tandem.command.partnership.Automation;
import dev.tandem.events.Event;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.SlaTerms;
import java.util.Set;

/** Puts the answer to each question on the agenda. */
public final class WhenQuestionIsAskedThenExpectAnswer implements Automation {

    @Override
    public Set<Class<? extends Event>> follows() {
        return Set.of(QuestionAsked.class, QuestionAnswered.class);
    }

    @Override
    public void sees(Fact<?> fact, Agenda agenda) {
        switch (fact.event()) {
            case QuestionAsked event ->
                agenda.whenDue(
                        new RecordAnswerOverdue(event.requisition(), event.question()),
                        fact.occurredAt(),
                        Allowance.agreed(SlaTerms::answerToQuestion));
            case QuestionAnswered event ->
                agenda.done(
                        RecordAnswerOverdue.class,
                        event.requisition(),
                        event.question().value(),
                        fact.occurredAt());
            default -> {}
        }
    }
}
