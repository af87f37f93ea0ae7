package dev.tandem.command.requisition.cancel;

import static dev.tandem.command.Story.BASIL;
import static dev.tandem.command.Story.HEADCOUNT;
import static dev.tandem.command.Story.MIA;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.ROB;
import static dev.tandem.command.Story.cancelled;
import static dev.tandem.command.Story.hired;
import static dev.tandem.command.Story.imported;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.Story.openedFrom;
import static dev.tandem.command.Story.putOnHold;
import static dev.tandem.command.decision.Given.given;

import dev.tandem.events.Role;
import dev.tandem.events.planning.HeadcountReleased;
import org.junit.jupiter.api.Test;

class CancelRequisitionTest {

    private static final CancelRequisition END = new CancelRequisition(REQUISITION, "The budget is gone");

    @Test
    void aPartnerOrALeaderEndsIt() {
        given(opened()).when(END).by(MIA, Role.HIRING_MANAGER).records(cancelled());
        given(opened(), putOnHold()).when(END).by("eve", Role.EXECUTIVE).records(cancelled());
    }

    @Test
    void openingsThatWereNotFilledMayBeSearchedForAgain() {
        given(openedFrom(HEADCOUNT, 3), hired(BASIL))
                .when(END)
                .by(ROB, Role.RECRUITER)
                .records(cancelled(), new HeadcountReleased(HEADCOUNT, REQUISITION, 2));
    }

    @Test
    void aPastKnowsCancelledSearchesToo() {
        given(imported()).when(END).by("im", Role.IMPORTER).records(cancelled());
    }
}
