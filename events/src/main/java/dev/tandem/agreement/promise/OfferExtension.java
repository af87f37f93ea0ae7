package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OfferExtensionOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import java.util.Objects;

/** The recruiter owes the candidate what everybody has approved, and does not sit on it. */
final class OfferExtension {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.OFFER_EXTENSION, Promise.Scope.APPLICATION, UsualTerms::offerExtension)
            .asked(
                    OfferApproved.class,
                    (event, at) -> event.complete()
                            ? List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at))
                            : List.of())
            .kept(OfferExtended.class)
            .kept(OfferImproved.class)
            .moot(OfferProposed.class)
            .moot(HiringDecisionLapsed.class)
            .moot(OfferAccepted.class)
            .moot(OfferDeclined.class)
            .moot(OfferRescinded.class)
            .moot(CandidateRejected.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .notOnHold()
            .broken(
                    OfferExtensionOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new OfferExtensionOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.RECRUITER, due.at()),
                            due.since(),
                            due.at()));

    private OfferExtension() {}
}
