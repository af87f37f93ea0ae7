package dev.tandem.command.offer.rescind;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.offer.OfferRescinded;
import org.junit.jupiter.api.Test;

class RescindOfferTest {

    private static final RescindOffer BACK = new RescindOffer(REQUISITION, NOOR, OFFER, "Finance withdrew the role");
    private static final OfferRescinded RESCINDED =
            new OfferRescinded(OFFER, APPLICATION, REQUISITION, NOOR, "Finance withdrew the role");

    @Test
    void anOfferIsTakenBackAnsweredOrNot() {
        given(opened(), submitted(), offerExtended())
                .when(BACK)
                .by(ROB, Role.RECRUITER)
                .records(RESCINDED);
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(BACK)
                .by(ROB, Role.RECRUITER)
                .records(RESCINDED);
    }

    @Test
    void onlyOneThatStands() {
        given(opened(), submitted(), offerExtended(), RESCINDED)
                .when(BACK)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
    }
}
