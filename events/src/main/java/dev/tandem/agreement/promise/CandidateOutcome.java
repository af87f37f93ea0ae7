package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.application.ApplicantDeclined;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateInformed;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.Disposition;
import dev.tandem.events.partnership.CandidateOutcomeOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import java.util.Objects;

/**
 * The recruiter owes whoever did not leave by themselves to hear how it ended, whoever ended it. A duplicate is told with the
 * application that it repeats; whoever was erased is reached no longer.
 */
final class CandidateOutcome {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.CANDIDATE_OUTCOME,
                    Promise.Scope.APPLICATION,
                    terms -> terms.candidates() == null ? null : UsualTerms.candidateOutcome(terms))
            .withoutRest()
            .asked(
                    ApplicantDeclined.class,
                    (event, at) -> event.disposition() == Disposition.DUPLICATE
                            ? List.of()
                            : List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
            .asked(
                    CandidateRejected.class,
                    (event, at) -> List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
            .asked(
                    ApplicationClosed.class,
                    (event, at) ->
                            event.disposition() == Disposition.DUPLICATE || event.disposition() == Disposition.ERASED
                                    ? List.of()
                                    : List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
            .kept(CandidateInformed.class)
            .moot(CandidateReconsidered.class)
            .moot(ApplicationReceived.class)
            .moot(ApplicationForgotten.class)
            .broken(
                    CandidateOutcomeOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new CandidateOutcomeOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.RECRUITER, due.at()),
                            due.since(),
                            due.at()));

    private CandidateOutcome() {}
}
