package dev.tandem.command.requisition.meetings.recordkickoffmissed;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.requisition.RequisitionRule.NOBODY_MISSED_IT;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.requisition.KickoffMissed;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordKickoffMissedTest {

    @Test
    void whoDidNotComeIsWorkedOut() {
        given(opened())
                .when(new RecordKickoffMissed(REQUISITION, List.of(RECRUITER), null))
                .by(ROB, Role.RECRUITER)
                .records(new KickoffMissed(REQUISITION, List.of(RECRUITER), List.of(MANAGER), null));
    }

    @Test
    void whatBothAttendedWasNotMissed() {
        given(opened())
                .when(new RecordKickoffMissed(REQUISITION, List.of(MANAGER, RECRUITER), null))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NOBODY_MISSED_IT);
    }
}
