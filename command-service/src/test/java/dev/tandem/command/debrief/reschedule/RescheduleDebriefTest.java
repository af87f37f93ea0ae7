package dev.tandem.command.debrief.reschedule;

import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_ALREADY_HELD;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_IN_THE_PAST;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_UNKNOWN;
import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefRescheduled;
import dev.tandem.events.interview.SchedulingParty;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RescheduleDebriefTest {

    @Test
    void aDebriefMovesOnSomebodysAccount() {
        given(opened(), submitted(), debriefScheduled())
                .when(move(NOW))
                .by(ROB, Role.RECRUITER)
                .records(new DebriefRescheduled(
                        DEBRIEF,
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        NOW,
                        SchedulingParty.HIRING_MANAGER,
                        "Mia sees a customer"));
    }

    @Test
    void onlyWhatIsToComeMoves() {
        given(opened(), submitted()).when(move(NOW)).by(ROB, Role.RECRUITER).refuses(DEBRIEF_UNKNOWN);
        given(opened(), submitted(), debriefScheduled(), debriefHeld())
                .when(move(NOW))
                .by(ROB, Role.RECRUITER)
                .refuses(DEBRIEF_ALREADY_HELD);
        given(opened(), submitted(), debriefScheduled())
                .when(move(NOW.minus(Duration.ofDays(2))))
                .by(ROB, Role.RECRUITER)
                .refuses(DEBRIEF_IN_THE_PAST);
    }

    private static RescheduleDebrief move(Instant start) {
        return new RescheduleDebrief(
                REQUISITION, NOOR, DEBRIEF, start, SchedulingParty.HIRING_MANAGER, "Mia sees a customer");
    }
}
