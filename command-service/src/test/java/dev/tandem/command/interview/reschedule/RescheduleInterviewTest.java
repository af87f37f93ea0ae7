package dev.tandem.command.interview.reschedule;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_IN_THE_PAST;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_TIMES;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCancelled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;

import dev.tandem.events.Role;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.SchedulingParty;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RescheduleInterviewTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void anInterviewMovesOnSomebodysAccount() {
        given(opened(), submitted(), interviewScheduled())
                .when(move(NOW, HOUR))
                .by(ROB, Role.RECRUITER)
                .records(new InterviewRescheduled(
                        INTERVIEW,
                        APPLICATION,
                        REQUISITION,
                        NOOR,
                        NOW,
                        NOW.plus(HOUR),
                        SchedulingParty.INTERVIEWER,
                        "Ivy is ill"));
    }

    @Test
    void onlyWhatIsToComeMoves() {
        given(opened(), submitted())
                .when(move(NOW, HOUR))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_UNKNOWN);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(MANAGER))
                .when(move(NOW, HOUR))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_ALREADY_COMPLETED);
        given(opened(), submitted(), interviewScheduled(), interviewCancelled())
                .when(move(NOW, HOUR))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_CALLED_OFF);
    }

    @Test
    void toATimeThatCanBe() {
        given(opened(), submitted(), interviewScheduled())
                .when(move(NOW, Duration.ZERO))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_TIMES);
        given(opened(), submitted(), interviewScheduled())
                .when(move(NOW.minus(Duration.ofDays(2)), HOUR))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_IN_THE_PAST);
    }

    private static RescheduleInterview move(Instant start, Duration length) {
        return new RescheduleInterview(
                REQUISITION, NOOR, INTERVIEW, start, start.plus(length), SchedulingParty.INTERVIEWER, "Ivy is ill");
    }
}
