package dev.tandem.command.requisition.meetings.recordcheckinmissed;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_OVER;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_TO_COME;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_UNKNOWN;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_MISSED_IT;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.CHECK_IN;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.checkInScheduled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCheckInMissedTest {

    private static final RecordCheckInMissed MISSED = new RecordCheckInMissed(REQUISITION, CHECK_IN, List.of());

    @Test
    void whoDidNotComeIsWorkedOut() {
        given(opened(), checkInScheduled())
                .when(MISSED)
                .by(ROB, Role.RECRUITER)
                .at(checkInScheduled().startsAt())
                .records(new CheckInMissed(CHECK_IN, REQUISITION, List.of(), List.of(RECRUITER, MANAGER)));
    }

    @Test
    void whatBothAttendedWasNotMissed() {
        given(opened(), checkInScheduled())
                .when(new RecordCheckInMissed(REQUISITION, CHECK_IN, List.of(MANAGER, RECRUITER)))
                .by(ROB, Role.RECRUITER)
                .at(checkInScheduled().startsAt())
                .refuses(NOBODY_MISSED_IT);
    }

    @Test
    void itIsSetBeforeAndHeldOrMissedOnce() {
        given(opened()).when(MISSED).by(ROB, Role.RECRUITER).refuses(CHECK_IN_UNKNOWN);
        given(opened(), checkInScheduled(), new CheckInHeld(CHECK_IN, REQUISITION, List.of(RECRUITER, MANAGER), null))
                .when(MISSED)
                .by(ROB, Role.RECRUITER)
                .refuses(CHECK_IN_OVER);
    }

    @Test
    void whatIsStillToComeWasNotMissed() {
        given(opened(), checkInScheduled())
                .when(MISSED)
                .by(ROB, Role.RECRUITER)
                .at(checkInScheduled().startsAt().minusSeconds(1))
                .refuses(CHECK_IN_TO_COME);
    }
}
