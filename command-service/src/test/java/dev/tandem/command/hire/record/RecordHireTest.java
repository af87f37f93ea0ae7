package dev.tandem.command.hire.record;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.offer.OfferRule.CONDITION_FAILED;
import static dev.tandem.command.offer.OfferRule.CONDITION_OPEN;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_ACCEPTED;
import static dev.tandem.command.offer.OfferRule.OFFER_NOT_OPEN;
import static dev.tandem.command.requisition.RequisitionRule.HISTORY_OUT_OF_ORDER;
import static dev.tandem.command.requisition.RequisitionRule.REQUISITION_FILLED;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.conditionFailed;
import static dev.tandem.command.story.Offers.conditionMet;
import static dev.tandem.command.story.Offers.conditionSet;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.recruiterReassigned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.events.Event;
import dev.tandem.events.HireId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.offer.ConditionKind;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordHireTest {

    private static final LocalDate START = LocalDate.parse("2026-04-01");
    private static final RecordHire HIRE = new RecordHire(REQUISITION, NOOR, OFFER, START);
    private static final CandidateHired HIRED =
            new CandidateHired(new HireId("new-1"), OFFER, APPLICATION, REQUISITION, NOOR, START);

    @Test
    void theLastOpeningFillsTheRequisition() {
        given(opened(), submitted(), offerExtended(), offerAccepted())
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.SUBMITTED, Stage.HIRED), HIRED, filled());
        given(opened(2, Origin.NATIVE), submitted(), offerExtended(), offerAccepted())
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.SUBMITTED, Stage.HIRED), HIRED);
        given(opened(2, Origin.NATIVE), hired(BASIL), submitted(), offerExtended(), offerAccepted())
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .records(advanced(Stage.SUBMITTED, Stage.HIRED), HIRED, new RequisitionFilled(REQUISITION, 2));
    }

    @Test
    void nobodyIsHiredBeyondTheOpenings() {
        given(opened(), submitted(), offerExtended(), offerAccepted(), hired(BASIL), filled())
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .refuses(REQUISITION_FILLED);
    }

    @Test
    void hiresOfTheRequisitionAreWithinTheBoundary() {
        assertThat(new RecordingHire().reads(HIRE).criteria()).anySatisfy(criterion -> {
            assertThat(criterion.tags()).containsExactly(REQUISITION.tag());
            assertThat(criterion.types()).contains(CandidateHired.class);
        });
    }

    @Test
    void onlyOnceAllIsMetThatTheOfferDependsOn() {
        Given accepted = given(opened(), submitted(), offerExtended())
                .and(conditionSet(ConditionKind.PERMIT), conditionSet(ConditionKind.REFERENCES), offerAccepted());
        Given one = accepted.and(conditionMet(ConditionKind.REFERENCES));
        accepted.when(HIRE).by(ROB, Role.RECRUITER).refuses(CONDITION_OPEN);
        one.when(HIRE).by(ROB, Role.RECRUITER).refuses(CONDITION_OPEN);
        one.and(conditionFailed(ConditionKind.PERMIT))
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .refuses(CONDITION_FAILED);
        one.and(conditionMet(ConditionKind.PERMIT))
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .records(CandidateAdvanced.class, CandidateHired.class, RequisitionFilled.class);
    }

    @Test
    void aPastIsToldAsItWent() {
        given(imported(), submittedElsewhere(), offerExtended(), conditionSet(ConditionKind.PERMIT), offerAccepted())
                .when(HIRE)
                .by("im", Role.IMPORTER)
                .records(CandidateAdvanced.class, CandidateHired.class, RequisitionFilled.class);
    }

    @Test
    void aPastThatFillsTheSearchComesAfterWhatBecameOfTheSearchAndOneThatDoesNotMayComeBetween() {
        Instant offered = NOW.minus(Duration.ofDays(9));
        Instant moved = NOW.minus(Duration.ofDays(5));
        Event[] accepted = {submittedElsewhere(), offerExtended(), offerAccepted()};
        given().at(offered, opened(2, Origin.IMPORTED))
                .at(offered, accepted)
                .at(moved, recruiterReassigned(new PersonId("rita")))
                .when(HIRE)
                .by("im", Role.IMPORTER)
                .occurredAt(moved.minus(Duration.ofDays(1)))
                .records(CandidateAdvanced.class, CandidateHired.class);
        given().at(offered, opened(1, Origin.IMPORTED))
                .at(offered, accepted)
                .at(moved, recruiterReassigned(new PersonId("rita")))
                .when(HIRE)
                .by("im", Role.IMPORTER)
                .occurredAt(moved.minus(Duration.ofDays(1)))
                .refuses(HISTORY_OUT_OF_ORDER);
    }

    @Test
    void onlyWhoAcceptedIsHired() {
        given(opened(), submitted()).when(HIRE).by(ROB, Role.RECRUITER).refuses(OFFER_NOT_OPEN);
        given(opened(), submitted(), offerExtended())
                .when(HIRE)
                .by(ROB, Role.RECRUITER)
                .refuses(OFFER_NOT_ACCEPTED);
    }
}
