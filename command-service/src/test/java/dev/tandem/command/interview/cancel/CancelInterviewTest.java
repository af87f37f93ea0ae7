package dev.tandem.command.interview.cancel;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
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
