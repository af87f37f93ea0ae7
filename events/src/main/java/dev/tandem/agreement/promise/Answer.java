package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.requisition.QuestionAnswered;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.util.List;
import java.util.Objects;

/** Whoever stands on the side that was asked owes the answer to a question, unless it is about somebody who was erased. */
final class Answer {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.ANSWER, Promise.Scope.REQUISITION, SlaTerms::answerToQuestion)
            .asked(
                    QuestionAsked.class,
                    (event, at) -> List.of(Obligation.asked(
                            Subject.of(event.requisition(), event.question(), event.candidate()),
                            event.by() == Side.RECRUITER ? Side.HIRING_MANAGER : Side.RECRUITER,
                            at)))
            .kept(QuestionAnswered.class, event -> event.question().value())
            .moot(
                    ApplicationForgotten.class,
                    (event, question) -> event.questions().contains(question.question()))
            .broken(
                    AnswerOverdue.class,
                    overdue -> overdue.question().value(),
                    (owed, due, clock) -> new AnswerOverdue(
                            Objects.requireNonNull(owed.subject().question()),
                            owed.subject().requisition(),
                            owed.side(),
                            clock.person(owed.side(), due.at()),
                            due.since(),
                            due.at()));

    private Answer() {}
}
