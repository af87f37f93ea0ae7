package dev.tandem.command.offer.setcondition;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_SET;
import static dev.tandem.command.offer.OfferRule.OFFER_ALREADY_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.conditionMet;
import static dev.tandem.command.story.Offers.conditionSet;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.offer.OfferConditionSet;
import org.junit.jupiter.api.Test;

class SetConditionTest {

    private static final SetCondition PERMIT = new SetCondition(REQUISITION, NOOR, OFFER, ConditionKind.PERMIT);

    @Test
    void anOpenOfferDependsOnEachOnce() {
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.REFERENCES))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .records(conditionSet(ConditionKind.PERMIT));
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.PERMIT))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_ALREADY_SET);
        given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.PERMIT), conditionMet(ConditionKind.PERMIT))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_ALREADY_SET);
        given(opened(), submitted()).when(PERMIT).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_OPEN);
    }

    @Test
    void whatWasAcceptedGetsNoNewConditions() {
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_ALREADY_ACCEPTED);
        given(imported(), submittedElsewhere(), offerExtended(), offerAccepted())
                .when(PERMIT)
                .by("im", Role.IMPORTER)
                .records(OfferConditionSet.class);
    }
}
