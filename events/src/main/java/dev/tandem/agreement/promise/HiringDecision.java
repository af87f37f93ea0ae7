package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.RoundDecided;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.HiringDecisionOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import java.util.Objects;

/**
 * After a debrief that came to an offer, or a round decided so, the hiring manager owes the decision; with a must-have that it did not know, another one. A
 * debrief from before there were decisions says of nobody that they are to decide, and asks for none.
 */
final class HiringDecision {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.HIRING_DECISION, Promise.Scope.APPLICATION, UsualTerms::hiringDecision)
            .moot(DebriefHeld.class, "another outcome of a", event -> event.outcome() != DebriefOutcome.OFFER)
            .asked(
                    DebriefHeld.class,
                    (event, at) -> event.decides() == null
                            ? List.of()
                            : List.of(Obligation.asked(Subject.of(event), Side.HIRING_MANAGER, at)))
            .asked(
                    RoundDecided.class,
                    (event, at) -> event.outcome() == RoundOutcome.OFFER
                            ? List.of(Obligation.asked(Subject.of(event), Side.HIRING_MANAGER, at))
                            : List.of())
            .asked(
                    HiringDecisionLapsed.class,
                    (event, at) -> List.of(Obligation.asked(Subject.of(event), Side.HIRING_MANAGER, at)))
            .askedAgain(CandidateReconsidered.class)
            .begunAnew(ApplicationReceived.class)
            .kept(HiringDecided.class)
            .kept(CandidateRejected.class)
            .moot(InterviewScheduled.class)
            .moot(OfferExtended.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .broken(
                    HiringDecisionOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new HiringDecisionOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.HIRING_MANAGER, due.at()),
                            due.since(),
                            due.at()));

    private HiringDecision() {}
}
