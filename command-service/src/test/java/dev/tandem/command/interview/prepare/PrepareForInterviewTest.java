package dev.tandem.command.interview.prepare;

import static dev.tandem.command.application.ApplicationRule.APPLICATION_ENDED;
import static dev.tandem.command.application.ApplicationRule.APPLICATION_UNKNOWN;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.ALREADY_PREPARED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOT_ITS_INTERVIEWER;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.withdrew;
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
import dev.tandem.events.interview.InterviewPrepared;
import org.junit.jupiter.api.Test;

class PrepareForInterviewTest {

    private static final PrepareForInterview READ = new PrepareForInterview(REQUISITION, NOOR, INTERVIEW);
    private static final InterviewPrepared PREPARED =
            new InterviewPrepared(INTERVIEW, APPLICATION, REQUISITION, NOOR, MANAGER);

    @Test
    void whoeverIsToInterviewSaysThatTheyHaveReadTheKit() {
        given(opened(), submitted(), interviewScheduled())
                .when(READ)
                .by(MANAGER, Role.HIRING_MANAGER)
                .records(PREPARED);
    }

    @Test
    void itIsSaidOnceAndBeforeTheInterview() {
        given(opened(), submitted(), interviewScheduled(), PREPARED)
                .when(READ)
                .by(MANAGER, Role.HIRING_MANAGER)
                .refuses(ALREADY_PREPARED);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(MANAGER))
                .when(READ)
                .by(MANAGER, Role.HIRING_MANAGER)
                .refuses(INTERVIEW_ALREADY_COMPLETED);
        given(opened(), submitted(), interviewScheduled(), interviewCancelled())
                .when(READ)
                .by(MANAGER, Role.HIRING_MANAGER)
                .refuses(INTERVIEW_CALLED_OFF);
        given(opened(), submitted(), interviewScheduled(), withdrew())
                .when(READ)
                .by(MANAGER, Role.HIRING_MANAGER)
                .refuses(APPLICATION_ENDED);
    }

    @Test
    void nobodyElsePrepares() {
        given(opened(), submitted(), interviewScheduled())
                .when(READ)
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_ITS_INTERVIEWER);
        given(opened(), submitted()).when(READ).by(MANAGER, Role.HIRING_MANAGER).refuses(INTERVIEW_UNKNOWN);
        given(opened()).when(READ).by(MANAGER, Role.HIRING_MANAGER).refuses(APPLICATION_UNKNOWN);
    }
}
