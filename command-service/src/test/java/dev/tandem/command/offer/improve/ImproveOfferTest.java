package dev.tandem.command.offer.improve;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.BEYOND_WHAT_WAS_APPROVED;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_IMPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.PROPOSAL;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.improvementProposed;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Money;
import dev.tandem.events.ProposalId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.Employment;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferImproved;
import dev.tandem.events.offer.OfferTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImproveOfferTest {

    /** 71,000 were offered, and up to 73,000 approved. */
    private static final Given OFFERED = given(partnershipAgreed())
            .and(submitted(), decided(), proposed(), approved())
            .and(new OfferExtended(OFFER, APPLICATION, REQUISITION, NOOR, PROPOSAL, terms()));

    @Test
    void theSameOfferInItsNextRound() {
        OfferTerms better = paying(72_000);
        OFFERED.when(improve(better)).by(ROB, Role.RECRUITER).records(improved(2, PROPOSAL, better));
        OFFERED.and(improved(2, PROPOSAL, better))
                .when(improve(paying(73_000)))
                .by(ROB, Role.RECRUITER)
                .records(improved(3, PROPOSAL, paying(73_000)));
    }

    @Test
    void withinWhatWasApproved() {
        OFFERED.when(improve(paying(73_001))).by(ROB, Role.RECRUITER).refuses(BEYOND_WHAT_WAS_APPROVED);
        OfferTerms freelance = new OfferTerms(euros(72_000), null, null, null, Employment.CONTRACTOR, null, null, null);
        OFFERED.when(improve(freelance)).by(ROB, Role.RECRUITER).refuses(BEYOND_WHAT_WAS_APPROVED);
    }

    @Test
    void beyondItOnceThatIsApprovedToo() {
        Given asked = OFFERED.and(improvementProposed());
        asked.when(improve(paying(75_000))).by(ROB, Role.RECRUITER).refuses(BEYOND_WHAT_WAS_APPROVED);
        asked.and(approved())
                .when(improve(paying(75_000)))
                .by(ROB, Role.RECRUITER)
                .records(improved(2, PROPOSAL, paying(75_000)));
    }

    /** An offer from before offers were approved stands as it is. */
    @Test
    void whatWasNeverApprovedIsProposedFirst() {
        given(partnershipAgreed())
                .and(submitted(), offerExtended())
                .when(improve(paying(72_000)))
                .by(ROB, Role.RECRUITER)
                .refuses(BEYOND_WHAT_WAS_APPROVED);
    }

    @Test
    void anImprovementPaysNoLessAndIsOne() {
        OFFERED.when(improve(terms())).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_IMPROVED);
        OFFERED.when(improve(paying(70_000))).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_IMPROVED);
    }

    @Test
    void theSamePayWithAnotherFirstDayIsAnImprovement() {
        OfferTerms later = new OfferTerms(terms().baseSalary(), LocalDate.parse("2099-04-01"), null);
        OFFERED.when(improve(later)).by(ROB, Role.RECRUITER).records(improved(2, PROPOSAL, later));
    }

    @Test
    void inTheCurrencyThatWasApproved() {
        Money francs = new Money(new BigDecimal("72000"), Currency.getInstance("CHF"));
        OFFERED.when(improve(terms().paying(francs))).by(ROB, Role.RECRUITER).refuses(BEYOND_WHAT_WAS_APPROVED);
        OFFERED.when(improve(varying(new Money(new BigDecimal("500"), Currency.getInstance("CHF")))))
                .by(ROB, Role.RECRUITER)
                .refuses(BEYOND_WHAT_WAS_APPROVED);
        OFFERED.when(improve(varying(euros(500)))).by(ROB, Role.RECRUITER).records(OfferImproved.class);
    }

    private static OfferTerms varying(Money variable) {
        return new OfferTerms(euros(72_000), null, null, variable, null, null, null, null);
    }

    @Test
    void itSpeaksOfDaysToCome() {
        OFFERED.when(improve(new OfferTerms(euros(72_000), LocalDate.parse("2025-04-01"), null)))
                .by(ROB, Role.RECRUITER)
                .refuses(DATE_PASSED);
        OFFERED.when(improve(new OfferTerms(euros(72_000), null, NOW)))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_WOULD_BE_EXPIRED);
    }

    @Test
    void onlyAnOpenOfferIsImproved() {
        OFFERED.and(offerDeclined())
                .when(improve(paying(72_000)))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
        OFFERED.and(offerAccepted())
                .when(improve(paying(72_000)))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_ALREADY_ACCEPTED);
    }

    @Test
    void aPastNeedsNoApproval() {
        given(imported(), submittedElsewhere(), offerExtended())
                .when(improve(paying(90_000)))
                .by("im", Role.IMPORTER)
                .records(improved(2, null, paying(90_000)));
    }

    private static OfferTerms paying(long base) {
        return terms().paying(euros(base));
    }

    private static ImproveOffer improve(OfferTerms terms) {
        return new ImproveOffer(REQUISITION, NOOR, OFFER, terms);
    }

    private static OfferImproved improved(int round, @Nullable ProposalId proposal, OfferTerms terms) {
        return new OfferImproved(OFFER, APPLICATION, REQUISITION, NOOR, proposal, round, terms);
    }
}
