package dev.tandem.command.hire.celebrate;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;
import static dev.tandem.command.hire.HireRule.NO_SHOW_RECORDED;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Offers.fellThrough;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.hire.WinCelebrated;
import org.junit.jupiter.api.Test;

class CelebrateWinTest {

    private static final CelebrateWin HOORAY = new CelebrateWin(REQUISITION, NOOR, "Noor joins Payments");

    @Test
    void bothSidesAreNamed() {
        WinCelebrated won = new WinCelebrated(
                hired(NOOR).hire(), APPLICATION, REQUISITION, NOOR, RECRUITER, MANAGER, "Noor joins Payments");
        given(opened(), submitted(), hired(NOOR), filled())
                .when(HOORAY)
                .by(MIA, Role.HIRING_MANAGER)
                .records(won);
        given(opened(), submitted(), hired(NOOR), filled())
                .when(HOORAY)
                .by("tea", Role.TA_LEADER)
                .records(won);
    }

    @Test
    void afterTheHire() {
        given(opened(), submitted(), offerAccepted())
                .when(HOORAY)
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_HIRED);
    }

    @Test
    void notWithSomebodyWhoNeverStarted() {
        given(opened(), submitted(), hired(NOOR), fellThrough(NOOR))
                .when(HOORAY)
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(NO_SHOW_RECORDED);
    }
}
