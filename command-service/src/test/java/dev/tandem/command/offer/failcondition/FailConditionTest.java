package dev.tandem.command.offer.failcondition;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_MET;
import static dev.tandem.command.offer.OfferRule.CONDITION_FAILED_ALREADY;
import static dev.tandem.command.offer.OfferRule.CONDITION_NOT_SET;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.conditionFailed;
import static dev.tandem.command.story.Offers.conditionMet;
import static dev.tandem.command.story.Offers.conditionSet;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.offer.ConditionKind;
import org.junit.jupiter.api.Test;

class FailConditionTest {

    private static final FailCondition MEDICAL = new FailCondition(REQUISITION, NOOR, OFFER, ConditionKind.MEDICAL);

    @Test
    void whatIsOpenFailsAndOneIsEnough() {
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.MEDICAL))
                .when(MEDICAL)
                .by(ROB, Role.RECRUITER)
                .records(conditionFailed(ConditionKind.MEDICAL));
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.MEDICAL))
                .and(conditionSet(ConditionKind.PERMIT), conditionFailed(ConditionKind.PERMIT))
                .when(MEDICAL)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_FAILED_ALREADY);
    }

    @Test
    void onlyWhatWasSetAndIsNotMet() {
        given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.MEDICAL), conditionMet(ConditionKind.MEDICAL))
                .when(MEDICAL)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_ALREADY_MET);
        given(opened(), submitted(), offerExtended())
                .when(MEDICAL)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_NOT_SET);
        given(opened(), submitted()).when(MEDICAL).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_OPEN);
    }
}
