package dev.tandem.command.debrief.schedule;

import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_IN_THE_PAST;
import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.DebriefId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.debrief.DebriefScheduled;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleDebriefTest {

    @Test
    void thePanelGetsATime() {
        given(opened(), submitted())
                .when(schedule(NOW.plusSeconds(60)))
                .by(MIA, Role.HIRING_MANAGER)
                .records(
                        advanced(Stage.SUBMITTED, Stage.DEBRIEF),
                        new DebriefScheduled(
                                new DebriefId("new-1"),
                                APPLICATION,
                                REQUISITION,
                                NOOR,
                                NOW.plusSeconds(60),
                                List.of(MANAGER, INTERVIEWER)));
    }

    @Test
    void onlyWhatWasWithinADayIsWrittenDownAfterwards() {
        given(opened(), submitted())
                .when(schedule(NOW.minus(Duration.ofHours(25))))
                .by(ROB, Role.RECRUITER)
                .refuses(DEBRIEF_IN_THE_PAST);
        given(imported(), submittedElsewhere())
                .when(schedule(NOW.minus(Duration.ofDays(400))))
                .by("im", Role.IMPORTER)
                .records(CandidateAdvanced.class, DebriefScheduled.class);
    }

    private static ScheduleDebrief schedule(Instant start) {
        return new ScheduleDebrief(REQUISITION, NOOR, start, List.of(MANAGER, INTERVIEWER, MANAGER));
    }
}
