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
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.partnership.OfferProposalOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.util.List;
import java.util.Objects;

/** The recruiter owes a proposal after the manager's decision to hire, and another after a refusal, unless an offer is open. */
final class OfferProposal {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.OFFER_PROPOSAL, Promise.Scope.APPLICATION, UsualTerms::offerProposal)
            .asked(HiringDecided.class, (event, at) -> List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
            .asked(
                    OfferRefused.class,
                    (event, at) -> event.improves() != null
                            ? List.of()
                            : List.of(Obligation.asked(Subject.of(event), Side.RECRUITER, at)))
            .kept(OfferProposed.class)
            .moot(HiringDecisionLapsed.class)
            .moot(OfferExtended.class)
            .moot(CandidateRejected.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .broken(
                    OfferProposalOverdue.class,
                    overdue -> overdue.application().value(),
                    (owed, due, clock) -> new OfferProposalOverdue(
                            Objects.requireNonNull(owed.subject().application()),
                            owed.subject().requisition(),
                            Objects.requireNonNull(owed.subject().candidate()),
                            clock.person(Side.RECRUITER, due.at()),
                            due.since(),
                            due.at()));

    private OfferProposal() {}
}
