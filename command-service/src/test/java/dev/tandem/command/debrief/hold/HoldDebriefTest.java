package dev.tandem.command.debrief.hold;

import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_ALREADY_HELD;
import static dev.tandem.command.debrief.DebriefRule.DEBRIEF_UNKNOWN;
import static dev.tandem.command.debrief.DebriefRule.FEEDBACK_MISSING;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldDebriefTest {

    private static final DebriefHeld HELD = new DebriefHeld(
            DEBRIEF,
            APPLICATION,
            REQUISITION,
            NOOR,
            List.of(MANAGER, INTERVIEWER),
            DebriefOutcome.OFFER,
            "Strong on engineering",
            MANAGER);

    @Test
    void whoWroteDownWhatTheySawMayMeet() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(INTERVIEWER), feedbackBy(MANAGER), debriefScheduled())
                .when(hold(MANAGER, INTERVIEWER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(HELD);
    }

    @Test
    void nobodyAttendsWhoStillOwesFeedback() {
        var refused = given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(MANAGER), debriefScheduled())
                .when(hold(MANAGER, INTERVIEWER))
                .by(MIA, Role.HIRING_MANAGER)
                .refuses(FEEDBACK_MISSING);
        assertThat(refused.details()).containsEntry("owing", List.of(INTERVIEWER));
    }

    @Test
    void whoIsAbsentMayStillOweTheirs() {
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(INTERVIEWER, MANAGER))
                .and(feedbackBy(MANAGER), debriefScheduled())
                .when(hold(MANAGER))
                .by(MIA, Role.HIRING_MANAGER)
                .records(DebriefHeld.class);
    }

    @Test
    void aDebriefIsScheduledAndHeldOnce() {
        given(opened(), submitted()).when(hold(MANAGER)).by(ROB, Role.RECRUITER).refuses(DEBRIEF_UNKNOWN);
        given(opened(), submitted(), debriefScheduled(), HELD)
                .when(hold(MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(DEBRIEF_ALREADY_HELD);
    }

    private static HoldDebrief hold(PersonId... attendees) {
        return new HoldDebrief(
                REQUISITION, NOOR, DEBRIEF, List.of(attendees), DebriefOutcome.OFFER, "Strong on engineering", null);
    }
}
