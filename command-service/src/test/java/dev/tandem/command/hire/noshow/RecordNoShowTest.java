package dev.tandem.command.hire.noshow;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.hire.HireRule.REVIEWED_ALREADY;
import static dev.tandem.command.hire.HireRule.STARTED_ALREADY;
import static dev.tandem.command.requisition.RequisitionRule.HISTORY_OUT_OF_ORDER;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.OFFER;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.left;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.Offers.reviewed;
import static dev.tandem.command.story.Offers.started;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.command.application.reconsider.ReconsiderCandidate;
import dev.tandem.command.hire.record.RecordHire;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.application.CandidateReconsidered;
import dev.tandem.events.hire.CandidateHired;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecordNoShowTest {

    private static final RecordNoShow NO_SHOW = new RecordNoShow(REQUISITION, NOOR, "Stayed where they were");
    private static final RequisitionReopened REOPENED =
            new RequisitionReopened(REQUISITION, 0, hired(NOOR).hire());

    @Test
    void aFilledRequisitionIsReopened() {
        given(opened(), submitted(), hired(NOOR), filled())
                .when(NO_SHOW)
                .by(MIA, Role.HIRING_MANAGER)
                .records(fellThrough(NOOR), REOPENED);
    }

    @Test
    void oneThatIsNotFilledLooksForOneMore() {
        given(opened(), submitted(), hired(NOOR))
                .when(NO_SHOW)
                .by(ROB, Role.RECRUITER)
                .records(fellThrough(NOOR));
    }

    @Test
    void oneThatWasCancelledStaysSo() {
        given(opened(), submitted(), hired(NOOR), cancelled())
                .when(NO_SHOW)
                .by(ROB, Role.RECRUITER)
                .records(fellThrough(NOOR));
    }

    @Test
    void onceAndOnlyOfSomebodyWhoWasHiredAndNeverStarted() {
        given(opened(), submitted()).when(NO_SHOW).by(MIA, Role.HIRING_MANAGER).refuses(NOT_HIRED);
        given(opened(), submitted(), hired(NOOR), filled(), fellThrough(NOOR), REOPENED)
                .when(NO_SHOW)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SHOW_RECORDED);
        given(opened(), submitted(), hired(NOOR), filled(), reviewed(6))
                .when(NO_SHOW)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(REVIEWED_ALREADY);
        given(opened(), submitted(), hired(NOOR), filled(), started())
                .when(NO_SHOW)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(STARTED_ALREADY);
        given(opened(), submitted(), hired(NOOR), filled(), left(LocalDate.parse("2026-04-30")))
                .when(NO_SHOW)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(STARTED_ALREADY);
        given(opened(), submitted(), hired(NOOR), filled())
                .when(NO_SHOW)
                .by("somebody", Role.RECRUITER)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void theOpeningIsFilledOnceMore() {
        given(opened(), submitted(), hired(NOOR), filled(), fellThrough(NOOR), REOPENED)
                .and(reconsidered(), offerExtended(), offerAccepted())
                .when(new RecordHire(REQUISITION, NOOR, OFFER, LocalDate.parse("2026-05-01")))
                .by(ROB, Role.RECRUITER)
                .records(CandidateAdvanced.class, CandidateHired.class, RequisitionFilled.class);
    }

    @Test
    void whoeverNeverStartedMayBeReconsidered() {
        given(opened(), submitted(), hired(NOOR), filled(), fellThrough(NOOR), REOPENED)
                .when(new ReconsiderCandidate(REQUISITION, NOOR, "The permit came after all", null))
                .by(MIA, Role.HIRING_MANAGER)
                .records(CandidateReconsidered.class);
    }

    @Test
    void noHistorySaysItWasBeforeTheHire() {
        given().at(NOW.minus(Duration.ofDays(9)), imported())
                .at(NOW.minus(Duration.ofDays(5)), hired(NOOR))
                .when(NO_SHOW)
                .by("im", Role.IMPORTER)
                .occurredAt(NOW.minus(Duration.ofDays(6)))
                .refuses(HISTORY_OUT_OF_ORDER);
    }

    private static CandidateReconsidered reconsidered() {
        return new CandidateReconsidered(APPLICATION, REQUISITION, NOOR, Stage.OFFER, MANAGER, "The permit came");
    }
}
