package dev.tandem.command.requisition.meetings.schedulecheckin;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.CHECK_IN_IN_THE_PAST;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.CheckInId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.CheckInScheduled;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleCheckInTest {

    @Test
    void theTwoSetATime() {
        given(opened())
                .when(new ScheduleCheckIn(REQUISITION, NOW))
                .by(MIA, Role.HIRING_MANAGER)
                .records(new CheckInScheduled(new CheckInId("new-1"), REQUISITION, NOW, MANAGER));
    }

    @Test
    void forATimeToCome() {
        given(opened())
                .when(new ScheduleCheckIn(REQUISITION, NOW.minus(Duration.ofHours(25))))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(CHECK_IN_IN_THE_PAST);
    }
}
