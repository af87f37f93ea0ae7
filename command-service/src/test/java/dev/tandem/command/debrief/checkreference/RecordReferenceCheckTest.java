package dev.tandem.command.debrief.checkreference;

import static dev.tandem.command.Story.APPLICATION;
import static dev.tandem.command.Story.MANAGER;
import static dev.tandem.command.Story.MIA;
import static dev.tandem.command.Story.NOOR;
import static dev.tandem.command.Story.RECRUITER;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.ROB;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.Story.submitted;
import static dev.tandem.command.decision.Given.given;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.ReferenceChecked;
import dev.tandem.events.requisition.Side;
import org.junit.jupiter.api.Test;

class RecordReferenceCheckTest {

    @Test
    void whichSideAskedIsOnRecord() {
        given(opened(), submitted())
                .when(check())
                .by(MIA, Role.HIRING_MANAGER)
                .records(checked(Side.HIRING_MANAGER, MANAGER));
        given(opened(), submitted()).when(check()).by(ROB, Role.RECRUITER).records(checked(Side.RECRUITER, RECRUITER));
    }

    private static RecordReferenceCheck check() {
        return new RecordReferenceCheck(REQUISITION, NOOR, "Former manager", "Calm under pressure");
    }

    private static ReferenceChecked checked(Side side, PersonId by) {
        return new ReferenceChecked(APPLICATION, REQUISITION, NOOR, side, by, "Former manager", "Calm under pressure");
    }
}
