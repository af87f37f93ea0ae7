package dev.tandem.command.story;

import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.PAYMENTS;
import static dev.tandem.command.story.Requisitions.REQUISITION;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.application.WithdrawalReason;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.hire.HireFellThrough;
import dev.tandem.events.hire.HireHandedOver;
import dev.tandem.events.hire.HireLeft;
import dev.tandem.events.hire.HireReviewed;
import dev.tandem.events.hire.HireStarted;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.HiringDecided;
import dev.tandem.events.offer.HiringDecisionLapsed;
import dev.tandem.events.offer.OfferAccepted;
import dev.tandem.events.offer.OfferApproved;
import dev.tandem.events.offer.OfferConditionFailed;
import dev.tandem.events.offer.OfferConditionMet;
import dev.tandem.events.offer.OfferConditionSet;
import dev.tandem.events.offer.OfferDeclined;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferRefused;
import dev.tandem.events.offer.OfferTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The offer to Noor and what comes of it, to the hire. */
public final class Offers {

    public static final OfferId OFFER = new OfferId("off-1");

    public static final HiringDecisionId DECISION = new HiringDecisionId("dec-1");
    public static final ProposalId PROPOSAL = new ProposalId("prop-1");

    private Offers() {}

    /** Mia decides to hire Noor, on version 1 of the requirements. */
    public static HiringDecided decided() {
        return decided(NOOR);
    }

    public static HiringDecided decided(CandidateId candidate) {
        return new HiringDecided(
                DECISION, ApplicationId.of(REQUISITION, candidate), REQUISITION, candidate, MANAGER, DEBRIEF, null, 1);
    }

    /** She was to decide anew. */
    public static HiringDecisionLapsed lapsed() {
        return lapsed(NOOR);
    }

    public static HiringDecisionLapsed lapsed(CandidateId candidate) {
        return new HiringDecisionLapsed(
                DECISION, ApplicationId.of(REQUISITION, candidate), REQUISITION, candidate, 2, List.of(PAYMENTS));
    }

    /** Rob proposes these terms; Mia alone is to approve them. */
    public static OfferProposed proposed() {
        return proposed(ApprovalPolicy.Sequence.IN_ORDER, Approver.HIRING_MANAGER);
    }

    public static OfferProposed proposed(ApprovalPolicy.Sequence sequence, Approver... approvers) {
        return new OfferProposed(
                PROPOSAL,
                DECISION,
                APPLICATION,
                REQUISITION,
                NOOR,
                null,
                terms(),
                euros(73_000),
                false,
                sequence,
                List.of(approvers));
    }

    /** Rob proposes more than was approved for the open offer. */
    public static OfferProposed improvementProposed() {
        return new OfferProposed(
                PROPOSAL,
                null,
                APPLICATION,
                REQUISITION,
                NOOR,
                OFFER,
                new OfferTerms(euros(75_000), null, null),
                null,
                false,
                ApprovalPolicy.Sequence.IN_ORDER,
                List.of(Approver.HIRING_MANAGER));
    }

    /** Mia approves, and with her everybody. */
    public static OfferApproved approved() {
        return approved(Approver.HIRING_MANAGER, MANAGER, true, null);
    }

    public static OfferApproved approved(Approver approver, PersonId by, boolean complete, @Nullable Approver next) {
        return new OfferApproved(PROPOSAL, APPLICATION, REQUISITION, NOOR, approver, by, complete, next);
    }

    public static OfferRefused offerRefused() {
        return new OfferRefused(
                PROPOSAL,
                APPLICATION,
                REQUISITION,
                NOOR,
                null,
                Approver.HIRING_MANAGER,
                MANAGER,
                "Above what her peers earn");
    }

    public static OfferTerms terms() {
        return new OfferTerms(euros(71_000), LocalDate.parse("2026-04-01"), Instant.parse("2026-02-20T17:00:00Z"));
    }

    public static OfferExtended offerExtended() {
        return new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, null, terms());
    }

    public static OfferAccepted offerAccepted() {
        return new OfferAccepted(OFFER, APPLICATION, REQUISITION, NOOR);
    }

    public static OfferDeclined offerDeclined() {
        return new OfferDeclined(
                OFFER, APPLICATION, REQUISITION, NOOR, WithdrawalReason.COMPENSATION, euros(4_000), null);
    }

    /** The offer depends on that. */
    public static OfferConditionSet conditionSet(ConditionKind kind) {
        return new OfferConditionSet(OFFER, APPLICATION, REQUISITION, NOOR, kind, RECRUITER);
    }

    public static OfferConditionMet conditionMet(ConditionKind kind) {
        return new OfferConditionMet(OFFER, APPLICATION, REQUISITION, NOOR, kind, RECRUITER);
    }

    public static OfferConditionFailed conditionFailed(ConditionKind kind) {
        return new OfferConditionFailed(OFFER, APPLICATION, REQUISITION, NOOR, kind.name(), RECRUITER);
    }

    /** Somebody was hired. */
    public static CandidateHired hired(CandidateId candidate) {
        return new CandidateHired(
                new HireId("hire-" + candidate),
                OFFER,
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                LocalDate.parse("2026-04-01"));
    }

    /** Whoever was hired never started. */
    public static HireFellThrough fellThrough(CandidateId candidate) {
        return new HireFellThrough(
                hired(candidate).hire(),
                ApplicationId.of(REQUISITION, candidate),
                REQUISITION,
                candidate,
                "Stayed where they were");
    }

    /** Noor came to work on the day that was planned. */
    public static HireStarted started() {
        return new HireStarted(
                hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, hired(NOOR).startDate(), MANAGER);
    }

    /** Noor works for somebody else from now on. */
    public static HireHandedOver handedOver(PersonId to) {
        return new HireHandedOver(hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, MANAGER, to, MANAGER);
    }

    /** Noor left, and was wished to stay. */
    public static HireLeft left(LocalDate lastDay) {
        return new HireLeft(hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, lastDay, true, MANAGER);
    }

    public static HireReviewed reviewed(int months) {
        return new HireReviewed(
                hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, months, 4, true, 5, null, null, null);
    }

    public static Money euros(long amount) {
        return new Money(BigDecimal.valueOf(amount), Currency.getInstance("EUR"));
    }
}
