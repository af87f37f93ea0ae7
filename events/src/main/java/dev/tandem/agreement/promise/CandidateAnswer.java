package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.Origin;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.Source;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.partnership.CandidateAnswerOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import java.util.Objects;

/**
 * The recruiter owes whoever applied a word, by now declined or not. Whoever was found has asked for nothing; whoever left, or will
 * start, waits no longer, and whoever was erased is reached no longer.
 */
final class CandidateAnswer {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.CANDIDATE_ANSWER,
                    Promise.Scope.APPLICATION,
                    terms -> terms.candidates() == null ? null : UsualTerms.candidateAnswer(terms))
            .withoutRest()
            .asked(
                    ApplicationReceived.class,
                    (event, at) -> event.source() == Source.OUTBOUND
                            ? List.of()
                            : List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)
                                    .bound(event.origin() == Origin.NATIVE)))
            .kept(CandidateInformed.class)
            .moot(CandidateWithdrew.class)
            .moot(CandidateHired.class)
            .moot(ApplicationForgotten.class)
            .broken(
                    CandidateAnswerOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new CandidateAnswerOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.RECRUITER, due.at()),
                            due.since(),
                            due.at()));

    private CandidateAnswer() {}
}
