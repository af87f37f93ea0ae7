package dev.tandem.command.debrief.checkreference;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

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

    @Test
    void alsoWhileAnOfferIsOpen() {
        given(opened(), submitted(), offerExtended())
                .when(check())
                .by(ROB, Role.RECRUITER)
                .records(checked(Side.RECRUITER, RECRUITER));
    }

    private static RecordReferenceCheck check() {
        return new RecordReferenceCheck(REQUISITION, NOOR, "Former manager", "Calm under pressure");
    }

    private static ReferenceChecked checked(Side side, PersonId by) {
        return new ReferenceChecked(APPLICATION, REQUISITION, NOOR, side, by, "Former manager", "Calm under pressure");
    }
}
