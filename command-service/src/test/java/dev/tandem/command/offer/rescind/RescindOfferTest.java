package dev.tandem.command.offer.rescind;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.NO_CONDITION_FAILED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.offer.OfferRule.REASON_OR_CONDITION;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.conditionFailed;
import static dev.tandem.command.story.Offers.conditionMet;
import static dev.tandem.command.story.Offers.conditionSet;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.OfferRescinded;
import dev.tandem.events.offer.OfferRescinded.Ground;
import org.junit.jupiter.api.Test;

class RescindOfferTest {

    private static final RescindOffer BACK =
            new RescindOffer(REQUISITION, NOOR, OFFER, "Finance withdrew the role", null, null);
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
    void thatAConditionFailedNeedsNoWords() {
        RescindOffer failed = new RescindOffer(REQUISITION, NOOR, OFFER, null, Ground.CONDITION_FAILED, null);
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.MEDICAL))
                .and(conditionFailed(ConditionKind.MEDICAL), offerAccepted())
                .when(failed)
                .by(ROB, Role.RECRUITER)
                .records(new OfferRescinded(OFFER, APPLICATION, REQUISITION, NOOR, "", Ground.CONDITION_FAILED));
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.MEDICAL))
                .when(failed)
                .by(ROB, Role.RECRUITER)
                .refuses(NO_CONDITION_FAILED);
        given(opened(), submitted(), offerExtended())
                .and(
                        conditionSet(ConditionKind.MEDICAL),
                        conditionFailed(ConditionKind.MEDICAL),
                        conditionMet(ConditionKind.MEDICAL))
                .when(failed)
                .by(ROB, Role.RECRUITER)
                .refuses(NO_CONDITION_FAILED);
    }

    @Test
    void itIsTakenBackForOneReason() {
        given(opened(), submitted(), offerExtended())
                .when(new RescindOffer(REQUISITION, NOOR, OFFER, null, null, null))
                .by(ROB, Role.RECRUITER)
                .refuses(REASON_OR_CONDITION);
        given(opened(), submitted(), offerExtended())
                .when(new RescindOffer(REQUISITION, NOOR, OFFER, "Her back is bad", Ground.CONDITION_FAILED, null))
                .by(ROB, Role.RECRUITER)
                .refuses(REASON_OR_CONDITION);
    }

    @Test
    void onlyOneThatStands() {
        given(opened(), submitted(), offerExtended(), RESCINDED)
                .when(BACK)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_OPEN);
    }
}
