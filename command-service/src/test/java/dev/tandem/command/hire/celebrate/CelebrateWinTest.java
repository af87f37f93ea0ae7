package dev.tandem.command.hire.celebrate;

import static dev.tandem.command.Story.APPLICATION;
import static dev.tandem.command.Story.MANAGER;
import static dev.tandem.command.Story.MIA;
import static dev.tandem.command.Story.NOOR;
import static dev.tandem.command.Story.RECRUITER;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.ROB;
import static dev.tandem.command.Story.filled;
import static dev.tandem.command.Story.hired;
import static dev.tandem.command.Story.offerAccepted;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.Story.submitted;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.hire.HireRule.NOT_HIRED;

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
}
