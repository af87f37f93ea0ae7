package dev.tandem.command.offer.accept;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_EXPIRED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.OfferId;
import dev.tandem.events.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AcceptOfferTest {

    private static final AcceptOffer YES = new AcceptOffer(REQUISITION, NOOR, OFFER);

    @Test
    void theCandidateSaysYes() {
        given(opened(), submitted(), offerExtended())
                .when(YES)
                .by(ROB, Role.RECRUITER)
                .records(offerAccepted());
    }

    @Test
    void onlyToAnOpenOffer() {
        given(opened(), submitted()).when(YES).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_OPEN);
        given(opened(), submitted(), offerExtended(), offerDeclined())
                .when(YES)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
        given(opened(), submitted(), offerExtended())
                .when(new AcceptOffer(REQUISITION, NOOR, new OfferId("off-9")))
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(YES)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_ALREADY_ACCEPTED);
    }

    @Test
    void untilItExpires() {
        Instant end = Instant.parse("2026-02-20T17:00:00Z");
        given(opened(), submitted(), offerExtended())
                .when(YES)
                .by(ROB, Role.RECRUITER)
                .at(end)
                .records(offerAccepted());
        given(opened(), submitted(), offerExtended())
                .when(YES)
                .by(ROB, Role.RECRUITER)
                .at(end.plusMillis(1))
                .refuses(OFFER_EXPIRED);
    }
}
