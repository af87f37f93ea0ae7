package dev.tandem.command.requisition.meetings.holdcheckin;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_NEEDS_BOTH;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_OVER;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_UNKNOWN;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.CHECK_IN;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.checkInScheduled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CheckInHeld;
import dev.tandem.events.requisition.CheckInMissed;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldCheckInTest {

    private static final HoldCheckIn BOTH = hold(RECRUITER, MANAGER);

    @Test
    void bothCame() {
        given(opened(), checkInScheduled())
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .records(new CheckInHeld(CHECK_IN, REQUISITION, List.of(RECRUITER, MANAGER), null));
    }

    @Test
    void whatOneSideMissedWasNotHeld() {
        given(opened(), checkInScheduled())
                .when(hold(RECRUITER))
                .by(ROB, Role.RECRUITER)
                .refuses(CHECK_IN_NEEDS_BOTH);
    }

    @Test
    void itIsSetBeforeAndHeldOrMissedOnce() {
        given(opened()).when(BOTH).by(ROB, Role.RECRUITER).refuses(CHECK_IN_UNKNOWN);
        given(opened(), checkInScheduled(), new CheckInMissed(CHECK_IN, REQUISITION, List.of(), List.of(MANAGER)))
                .when(BOTH)
                .by(ROB, Role.RECRUITER)
                .refuses(CHECK_IN_OVER);
    }

    private static HoldCheckIn hold(PersonId... attendees) {
        return new HoldCheckIn(REQUISITION, CHECK_IN, List.of(attendees), null);
    }
}
