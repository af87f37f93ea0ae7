package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.Origin;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.ApplicationReceived;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateSubmitted;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import java.util.List;
import java.util.Objects;

/** The hiring manager owes a yes or a no to each submittal. Moving on without an answer is none, but makes it pointless. */
final class SubmittalReview {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.SUBMITTAL_REVIEW, Promise.Scope.APPLICATION, SlaTerms::submittalReview)
            .asked(
                    CandidateSubmitted.class,
                    (event, at) -> List.of(Obligation.asked(Subject.of(event), Side.HIRING_MANAGER, at)
                            .bound(event.origin() == Origin.NATIVE)))
            .askedAgain(CandidateReconsidered.class)
            .begunAnew(ApplicationReceived.class)
            .kept(SubmittalAccepted.class)
            .kept(CandidateRejected.class)
            .moot(CandidateAdvanced.class, "a forward", event -> !event.back())
            .moot(InterviewScheduled.class)
            .moot(DebriefScheduled.class)
            .moot(DebriefHeld.class)
            .moot(HiringDecided.class)
            .moot(OfferExtended.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .broken(
                    SubmittalReviewOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new SubmittalReviewOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.HIRING_MANAGER, due.at()),
                            due.since(),
                            due.at()));

    private SubmittalReview() {}
}
