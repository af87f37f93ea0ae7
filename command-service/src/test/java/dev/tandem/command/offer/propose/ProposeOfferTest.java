package dev.tandem.command.offer.propose;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.DECISION_OUTDATED;
import static dev.tandem.command.offer.OfferRule.DECISION_REQUIRED;
import static dev.tandem.command.offer.OfferRule.END_DATE_REQUIRED;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_IMPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.offer.OfferRule.OTHER_CURRENCY;
import static dev.tandem.command.offer.OfferRule.PROPOSAL_OPEN;
import static dev.tandem.command.offer.OfferRule.SALARY_REQUIRED;
import static dev.tandem.command.offer.OfferRule.UP_TO_NOT_MORE;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.approvalsApplied;
import static dev.tandem.command.story.Offers.DECISION;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.offerRefused;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.PAYMENTS_MUST;
import static dev.tandem.command.story.Requirements.requirementsApproved;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.Employment;
import dev.tandem.events.offer.OfferProposed;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.offer.PayPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposeOfferTest {

    private static final Given DECIDED = given(partnershipAgreed()).and(submitted(), decided());
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-01-31");

    @Test
    void afterTheDecisionTheRecruiterProposesAndTheManagerAloneIsAsked() {
        DECIDED.when(new ProposeOffer(REQUISITION, NOOR, null, terms(), euros(73_000)))
                .by(ROB, Role.RECRUITER)
                .records(new OfferProposed(
                        new ProposalId("new-1"),
                        DECISION,
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        null,
                        terms(),
                        euros(73_000),
                        false,
                        ApprovalPolicy.Sequence.IN_ORDER,
                        List.of(Approver.HIRING_MANAGER)));
    }

    @Test
    void theHouseNamesWhoIsAskedAndAboveTheBandAnExecutive() {
        Approver fay = Approver.named(new PersonId("fay"));
        Approver eve = Approver.executive(new PersonId("eve"));
        Given bound = DECIDED.and(approvalsApplied(
                new ApprovalPolicy(ApprovalPolicy.Sequence.TOGETHER, List.of(Approver.HIRING_MANAGER, fay), eve)));
        assertThat(proposedIn(bound, 71_000).approvers()).containsExactly(Approver.HIRING_MANAGER, fay);
        assertThat(proposedIn(bound, 71_000).sequence()).isEqualTo(ApprovalPolicy.Sequence.TOGETHER);
        assertThat(proposedIn(bound, 79_000).approvers()).containsExactly(Approver.HIRING_MANAGER, fay, eve);
        assertThat(proposedIn(bound.and(approvalsApplied(null)), 79_000).approvers())
                .as("later terms that name nobody")
                .containsExactly(Approver.HIRING_MANAGER);
    }

    @Test
    void theHiringManagerIsNotAskedByNameOnceMore() {
        Given bound = DECIDED.and(approvalsApplied(new ApprovalPolicy(
                ApprovalPolicy.Sequence.IN_ORDER,
                List.of(Approver.named(MANAGER), Approver.HIRING_MANAGER),
                Approver.executive(MANAGER))));
        assertThat(proposedIn(bound, 79_000).approvers()).containsExactly(Approver.HIRING_MANAGER);
    }

    private static OfferProposed proposedIn(Given past, long pay) {
        return (OfferProposed) past.when(propose(new OfferTerms(euros(pay), null, null)))
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getFirst();
    }

    @Test
    void noOfferWithoutADecision() {
        given(partnershipAgreed())
                .and(submitted())
                .when(propose(terms()))
                .by(ROB, Role.RECRUITER)
                .refuses(DECISION_REQUIRED);
    }

    @Test
    void norOnOneThatDidNotKnowAMustHave() {
        DECIDED.and(lapsed()).when(propose(terms())).by(ROB, Role.RECRUITER).refuses(DECISION_OUTDATED);
        DECIDED.and(offerExtended(), requirementsRevised(2, JAVA_MUST, PAYMENTS_MUST), requirementsApproved(2))
                .and(offerDeclined())
                .when(propose(terms()))
                .by(ROB, Role.RECRUITER)
                .refuses(DECISION_OUTDATED);
    }

    @Test
    void oneProposalWaitsAtATime() {
        DECIDED.and(proposed()).when(propose(terms())).by(ROB, Role.RECRUITER).refuses(PROPOSAL_OPEN);
        DECIDED.and(proposed(), offerRefused())
                .when(propose(terms()))
                .by(ROB, Role.RECRUITER)
                .records(OfferProposed.class);
        DECIDED.and(proposed(), approved())
                .when(propose(terms()))
                .by(ROB, Role.RECRUITER)
                .records(OfferProposed.class);
    }

    @Test
    void itSaysWhatItPaysInTheCurrencyOfTheBand() {
        proposing(new OfferTerms(null, null, null)).refuses(SALARY_REQUIRED);
        Money francs = new Money(BigDecimal.valueOf(71_000), Currency.getInstance("CHF"));
        proposing(new OfferTerms(francs, null, null)).refuses(OTHER_CURRENCY);
        proposing(new OfferTerms(euros(71_000), null, null, francs, null, null, null, null))
                .refuses(OTHER_CURRENCY);
    }

    @Test
    void itSpeaksOfDaysToCome() {
        proposing(new OfferTerms(euros(71_000), LocalDate.parse("2026-01-14"), null))
                .refuses(DATE_PASSED);
        proposing(new OfferTerms(euros(71_000), null, NOW)).refuses(OFFER_WOULD_BE_EXPIRED);
        proposing(employed(Employment.PERMANENT, LocalDate.parse("2026-02-01"))).refuses(DATE_PASSED);
    }

    @Test
    void whatIsForAWhileSaysUntilWhen() {
        proposing(employed(Employment.FIXED_TERM, null)).refuses(END_DATE_REQUIRED);
        proposing(employed(Employment.INTERN, null)).refuses(END_DATE_REQUIRED);
        proposing(employed(Employment.FIXED_TERM, NEXT_YEAR)).records(OfferProposed.class);
        proposing(employed(Employment.CONTRACTOR, null)).records(OfferProposed.class);
    }

    @Test
    void whatItMayBeImprovedToIsMore() {
        DECIDED.when(new ProposeOffer(REQUISITION, NOOR, null, terms(), euros(71_000)))
                .by(ROB, Role.RECRUITER)
                .refuses(UP_TO_NOT_MORE);
    }

    /** The band is 62,000 to 78,000 a year. */
    @Test
    void itIsHeldAgainstTheBandPerYear() {
        assertThat(exceeds(euros(37), PayPeriod.HOUR, null, null)).isFalse();
        assertThat(exceeds(euros(38), PayPeriod.HOUR, null, null)).isTrue();
        assertThat(exceeds(euros(300), PayPeriod.DAY, null, null)).isFalse();
        assertThat(exceeds(euros(301), PayPeriod.DAY, null, null)).isTrue();
        assertThat(exceeds(euros(6_500), PayPeriod.MONTH, null, null)).isFalse();
        assertThat(exceeds(euros(6_501), PayPeriod.MONTH, null, null)).isTrue();
        assertThat(exceeds(euros(40_000), PayPeriod.YEAR, 20, null))
                .as("80,000 for a full week")
                .isTrue();
        assertThat(exceeds(euros(78_000), PayPeriod.YEAR, null, euros(1)))
                .as("what is above the band does not hide in the variable part")
                .isTrue();
        assertThat(exceeds(euros(77_000), PayPeriod.YEAR, null, null)).isFalse();
        OfferProposed withRoom =
                (OfferProposed) DECIDED.when(new ProposeOffer(REQUISITION, NOOR, null, terms(), euros(78_001)))
                        .by(ROB, Role.RECRUITER)
                        .recorded()
                        .getFirst();
        assertThat(withRoom.aboveBand()).as("nor in what it may be improved to").isTrue();
    }

    @Test
    void anOpenOfferIsImprovedBeyondWhatWasApproved() {
        OfferTerms more = terms().paying(euros(75_000));
        ProposeOffer better = new ProposeOffer(REQUISITION, NOOR, OFFER, more, null);
        DECIDED.and(offerExtended()).when(better).by(ROB, Role.RECRUITER).records(OfferProposed.class);
        DECIDED.and(offerExtended())
                .when(new ProposeOffer(REQUISITION, NOOR, new OfferId("off-9"), more, null))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
        DECIDED.and(offerExtended(), offerAccepted())
                .when(better)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_ALREADY_ACCEPTED);
        DECIDED.and(offerExtended())
                .when(new ProposeOffer(REQUISITION, NOOR, OFFER, terms(), null))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_IMPROVED);
    }

    private static boolean exceeds(Money base, PayPeriod per, @Nullable Integer hours, @Nullable Money variable) {
        OfferTerms terms = new OfferTerms(
                base, per, hours == null ? null : BigDecimal.valueOf(hours), variable, null, null, null, null);
        return ((OfferProposed) proposing(terms).recorded().getFirst()).aboveBand();
    }

    private static OfferTerms employed(Employment as, @Nullable LocalDate until) {
        return new OfferTerms(euros(71_000), null, null, null, as, LocalDate.parse("2026-04-01"), until, null);
    }

    private static ProposeOffer propose(OfferTerms terms) {
        return new ProposeOffer(REQUISITION, NOOR, null, terms, null);
    }

    private static Given.When<ProposeOffer> proposing(OfferTerms terms) {
        return DECIDED.when(propose(terms)).by(ROB, Role.RECRUITER);
    }
}
