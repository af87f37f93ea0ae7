package dev.tandem.command.requisition.lifecycle.cancel;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Headcounts.HEADCOUNT;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.cancelled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Requisitions.openedFrom;
import static dev.tandem.command.story.Requisitions.putOnHold;

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
    void aHireThatFellThroughTakesNoOpening() {
        given(openedFrom(HEADCOUNT, 3), hired(BASIL), fellThrough(BASIL))
                .when(END)
                .by(ROB, Role.RECRUITER)
                .records(cancelled(), new HeadcountReleased(HEADCOUNT, REQUISITION, 3));
    }

    @Test
    void aPastKnowsCancelledSearchesToo() {
        given(imported()).when(END).by("im", Role.IMPORTER).records(cancelled());
    }
}
