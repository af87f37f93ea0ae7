package dev.tandem.command.interview.cancel;

import static dev.tandem.command.Story.INTERVIEW;
import static dev.tandem.command.Story.MANAGER;
import static dev.tandem.command.Story.NOOR;
import static dev.tandem.command.Story.REQUISITION;
import static dev.tandem.command.Story.ROB;
import static dev.tandem.command.Story.interviewCancelled;
import static dev.tandem.command.Story.interviewCompleted;
import static dev.tandem.command.Story.interviewScheduled;
import static dev.tandem.command.Story.opened;
import static dev.tandem.command.Story.submitted;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;

import dev.tandem.events.Role;
import dev.tandem.events.interview.SchedulingParty;
import org.junit.jupiter.api.Test;

class CancelInterviewTest {

    private static final CancelInterview OFF =
            new CancelInterview(REQUISITION, NOOR, INTERVIEW, SchedulingParty.CANDIDATE, "Stuck abroad");

    @Test
    void anInterviewIsCalledOffOnSomebodysAccount() {
        given(opened(), submitted(), interviewScheduled())
                .when(OFF)
                .by(ROB, Role.RECRUITER)
                .records(interviewCancelled());
    }

    @Test
    void onlyWhatIsToComeIsCalledOff() {
        given(opened(), submitted()).when(OFF).by(ROB, Role.RECRUITER).refuses(INTERVIEW_UNKNOWN);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(MANAGER))
                .when(OFF)
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_ALREADY_COMPLETED);
        given(opened(), submitted(), interviewScheduled(), interviewCancelled())
                .when(OFF)
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_CALLED_OFF);
    }
}
