package dev.tandem.command.offer.meetcondition;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.CONDITION_ALREADY_MET;
import static dev.tandem.command.offer.OfferRule.CONDITION_NOT_SET;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.conditionFailed;
import static dev.tandem.command.story.Offers.conditionMet;
import static dev.tandem.command.story.Offers.conditionSet;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerDeclined;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Outcome;
import dev.tandem.events.Role;
import dev.tandem.events.offer.ConditionKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetConditionTest {

    private static final MeetCondition PERMIT = new MeetCondition(REQUISITION, NOOR, OFFER, ConditionKind.PERMIT);

    @Test
    void whatWasSetIsMetOnce() {
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.PERMIT), offerAccepted())
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .records(conditionMet(ConditionKind.PERMIT));
        given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.PERMIT), conditionMet(ConditionKind.PERMIT))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_ALREADY_MET);
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.MEDICAL))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_NOT_SET);
        given(opened(), submitted()).when(PERMIT).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_OPEN);
    }

    @Test
    void aRefusalSaysWhatIsOpenInOneOrder() {
        Outcome.Refused refused = given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.MEDICAL), conditionSet(ConditionKind.REFERENCES))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_NOT_SET);
        assertThat(refused.details()).containsEntry("open", List.of(ConditionKind.REFERENCES, ConditionKind.MEDICAL));
    }

    @Test
    void whatFailedMayBeMetAfterAll() {
        given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.PERMIT), conditionFailed(ConditionKind.PERMIT))
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .records(conditionMet(ConditionKind.PERMIT));
    }

    @Test
    void theConditionsOfAnEarlierOfferWentWithIt() {
        given(opened(), submitted(), offerExtended(), conditionSet(ConditionKind.PERMIT), offerDeclined())
                .and(offerExtended())
                .when(PERMIT)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_NOT_SET);
    }
}
