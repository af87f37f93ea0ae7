package dev.tandem.command.offer.extend;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.DATE_PASSED;
import static dev.tandem.command.offer.OfferRule.DECISION_OUTDATED;
import static dev.tandem.command.offer.OfferRule.DECISION_REQUIRED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_APPROVED;
import static dev.tandem.command.offer.OfferRule.OFFER_WOULD_BE_EXPIRED;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.PROPOSAL;
import static dev.tandem.command.story.Offers.approved;
import static dev.tandem.command.story.Offers.decided;
import static dev.tandem.command.story.Offers.euros;
import static dev.tandem.command.story.Offers.lapsed;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.offerRefused;
import static dev.tandem.command.story.Offers.proposed;
import static dev.tandem.command.story.Offers.terms;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;

import dev.tandem.command.decision.Given;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ApprovalPolicy.Sequence;
import dev.tandem.events.offer.Approver;
import dev.tandem.events.offer.OfferExtended;
import dev.tandem.events.offer.OfferTerms;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtendOfferTest {

    private static final OfferId NEW = new OfferId("new-1");
    private static final Given APPROVED =
            given(partnershipAgreed()).and(submitted(), decided(), proposed(), approved());

    @Test
    void whatEverybodyApprovedIsOffered() {
        APPROVED.and(advanced(Stage.SUBMITTED, Stage.DEBRIEF))
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.DEBRIEF, Stage.OFFER), extended(PROPOSAL, terms()));
    }

    @Test
    void whoIsInTheOfferStageAlreadyIsNotMoved() {
        APPROVED.and(advanced(Stage.SUBMITTED, Stage.OFFER))
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .records(extended(PROPOSAL, terms()));
    }

    @Test
    void nothingIsOfferedWithoutTheManagersDecision() {
        given(partnershipAgreed())
                .and(submitted())
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .refuses(DECISION_REQUIRED);
        APPROVED.and(lapsed()).when(extend()).by(ROB, Role.RECRUITER).refuses(DECISION_OUTDATED);
    }

    @Test
    void norWithoutEveryApproval() {
        Given decided = given(partnershipAgreed()).and(submitted(), decided());
        decided.when(extend()).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_APPROVED);
        decided.and(proposed()).when(extend()).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_APPROVED);
        decided.and(proposed(), offerRefused())
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_APPROVED);
        Approver eve = Approver.named(new PersonId("eve"));
        decided.and(
                        proposed(Sequence.TOGETHER, Approver.HIRING_MANAGER, eve),
                        approved(eve, new PersonId("eve"), false, null))
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_APPROVED);
    }

    @Test
    void norOnOtherTerms() {
        APPROVED.when(new ExtendOffer(REQUISITION, NOOR, PROPOSAL, terms().paying(euros(72_000))))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_APPROVED);
        APPROVED.when(new ExtendOffer(REQUISITION, NOOR, new ProposalId("prop-9"), null))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_APPROVED);
    }

    @Test
    void whatWasExtendedOnceIsProposedAnew() {
        APPROVED.and(offerExtended(), offerDeclined())
                .when(extend())
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_APPROVED);
    }

    @Test
    void historyNeedsNeitherNorPay() {
        OfferTerms unknown = new OfferTerms(null, null, null);
        given(imported(), submittedElsewhere(), advanced(Stage.SUBMITTED, Stage.OFFER))
                .when(new ExtendOffer(REQUISITION, NOOR, null, unknown))
                .by("im", Role.IMPORTER)
                .records(extended(null, unknown));
        given(imported(), submittedElsewhere())
                .when(new ExtendOffer(REQUISITION, NOOR, null, terms()))
                .by(ROB, Role.RECRUITER)
                .refuses(DECISION_REQUIRED);
    }

    @Test
    void anOfferHasNotExpiredWhenItIsMade() {
        APPROVED.when(extend())
                .by(ROB, Role.RECRUITER)
                .at(Instant.parse("2026-02-20T17:00:00Z"))
                .refuses(OFFER_WOULD_BE_EXPIRED);
        APPROVED.when(extend())
                .by(ROB, Role.RECRUITER)
                .at(Instant.parse("2026-04-02T09:00:00Z"))
                .refuses(DATE_PASSED);
    }

    @Test
    void aFilledRequisitionMakesNoOffers() {
        APPROVED.and(filled()).when(extend()).by(ROB, Role.RECRUITER).refuses(REQUISITION_FILLED);
    }

    private static ExtendOffer extend() {
        return new ExtendOffer(REQUISITION, NOOR, PROPOSAL, null);
    }

    private static OfferExtended extended(@Nullable ProposalId proposal, OfferTerms terms) {
        return new OfferExtended(NEW, APPLICATION, REQUISITION, NOOR, proposal, terms);
    }
}
