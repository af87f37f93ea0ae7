package dev.tandem.agreement.promise;

import dev.tandem.agreement.DeclaredPromise;
import dev.tandem.agreement.Obligation;
import dev.tandem.agreement.Promise;
import dev.tandem.agreement.PromiseKind;
import dev.tandem.agreement.Subject;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.application.ApplicationClosed;
import dev.tandem.events.application.CandidateRejected;
import dev.tandem.events.application.CandidateWithdrew;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.partnership.OfferApprovalOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.UsualTerms;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asked to approve an offer owes a yes or a no: all at once, or each after the one before. Only the hiring manager's
 * answer counts on the record of a side: anybody else is late as themselves.
 */
final class OfferApproval {

    static final Promise<?> PROMISE = DeclaredPromise.of(
                    PromiseKind.OFFER_APPROVAL, Promise.Scope.APPLICATION, UsualTerms::offerApproval)
            .moot(OfferProposed.class)
            .asked(
                    OfferProposed.class,
                    (event, at) -> event.askedFirst().stream()
                            .map(approver -> asked(event, event.proposal(), approver, at))
                            .toList())
            .kept(OfferApproved.class, event -> key(event, event.proposal(), event.approver()))
            .asked(
                    OfferApproved.class,
                    (event, at) -> Stream.ofNullable(event.next())
                            .map(next -> asked(event, event.proposal(), next, at))
                            .toList())
            .kept(OfferRefused.class, event -> key(event, event.proposal(), event.approver()))
            .moot(OfferRefused.class)
            .moot(HiringDecisionLapsed.class)
            .moot(OfferExtended.class)
            .moot(OfferAccepted.class)
            .moot(OfferDeclined.class)
            .moot(OfferRescinded.class)
            .moot(CandidateRejected.class)
            .moot(CandidateWithdrew.class)
            .moot(ApplicationClosed.class)
            .moot(CandidateHired.class)
            .counting(owed -> owed.person() == null)
            .broken(OfferApprovalOverdue.class, OfferApproval::key, (owed, due, clock) -> {
                @Nullable PersonId person = owed.person();
                return new OfferApprovalOverdue(
                        Objects.requireNonNull(owed.subject().proposal()),
                        Objects.requireNonNull(owed.subject().application()),
                        owed.subject().requisition(),
                        Objects.requireNonNull(owed.subject().candidate()),
                        person == null ? Side.HIRING_MANAGER : null,
                        person == null ? clock.person(Side.HIRING_MANAGER, due.at()) : person,
                        due.since(),
                        due.at());
            });

    private OfferApproval() {}

    private static Obligation asked(OfApplication event, ProposalId proposal, Approver approver, Instant at) {
        Obligation asked = Obligation.asked(Subject.of(event, proposal, approver.key()), Side.HIRING_MANAGER, at);
        return approver.person() == null ? asked : asked.by(approver.person());
    }

    /** What is taken back by a partner is answered by nobody. */
    private static String key(OfApplication event, ProposalId proposal, @Nullable Approver approver) {
        return Subject.of(event, proposal, approver == null ? "" : approver.key())
                .key();
    }

    private static String key(OfferApprovalOverdue overdue) {
        return key(
                overdue,
                overdue.proposal(),
                overdue.owing() == Side.HIRING_MANAGER ? Approver.HIRING_MANAGER : Approver.named(overdue.owedBy()));
    }
}
