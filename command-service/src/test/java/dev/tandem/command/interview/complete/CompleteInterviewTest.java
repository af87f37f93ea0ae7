package dev.tandem.command.interview.complete;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOBODY_TO_SWAP;
import static dev.tandem.command.interview.InterviewRule.NOT_ASSIGNED;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;
import static dev.tandem.command.requisition.RequisitionRule.NOT_ITS_PARTNER;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCancelled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.IVY;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.People.STRANGER;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.swapped;

import dev.tandem.command.interview.Swap;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PanelAssigned;
import dev.tandem.events.requisition.PanelMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompleteInterviewTest {

    private static final CompleteInterview ALL = complete((List<PersonId>) null);

    @Test
    void recruiterManagerOrAnInterviewerMaySaySo() {
        given(opened(), submitted(), interviewScheduled())
                .when(ALL)
                .by(ROB, Role.RECRUITER)
                .records(interviewCompleted(INTERVIEWER, MANAGER));
        given(opened(), submitted(), interviewScheduled())
                .when(ALL)
                .by(IVY, Role.INTERVIEWER)
                .records(interviewCompleted(INTERVIEWER, MANAGER));
        given(opened(), submitted(), interviewScheduled())
                .when(ALL)
                .by(STRANGER, Role.INTERVIEWER)
                .refuses(NOT_ITS_PARTNER);
    }

    @Test
    void whoDidNotTakePartOwesNothing() {
        given(opened(), submitted(), interviewScheduled())
                .when(complete(List.of(MANAGER)))
                .by(ROB, Role.RECRUITER)
                .records(interviewCompleted(MANAGER));
    }

    @Test
    void onlyTheAssignedTakePart() {
        given(opened(), submitted(), interviewScheduled())
                .when(complete(List.of(RECRUITER)))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_ASSIGNED);
    }

    @Test
    void anInterviewIsCompletedOnce() {
        given(opened(), submitted()).when(ALL).by(ROB, Role.RECRUITER).refuses(INTERVIEW_UNKNOWN);
        given(opened(), submitted(), interviewScheduled(), interviewCompleted(MANAGER))
                .when(ALL)
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_ALREADY_COMPLETED);
    }

    @Test
    void whoeverCameInAnothersPlaceWasThere() {
        PersonId sam = new PersonId(STRANGER);
        PanelAssigned panel =
                new PanelAssigned(REQUISITION, List.of(new PanelMember(sam, List.of(ENGINEERING), false)));
        given(opened(), panel, submitted(), interviewScheduled())
                .when(new CompleteInterview(REQUISITION, NOOR, INTERVIEW, null, List.of(new Swap(INTERVIEWER, sam))))
                .by(ROB, Role.RECRUITER)
                .records(swapped(INTERVIEWER, sam), interviewCompleted(sam, MANAGER));
        given(opened(), submitted(), interviewScheduled())
                .when(new CompleteInterview(REQUISITION, NOOR, INTERVIEW, null, List.of(new Swap(INTERVIEWER, sam))))
                .by(ROB, Role.RECRUITER)
                .refuses(NOT_ON_THE_PANEL);
        given(opened(), panel, submitted(), interviewScheduled())
                .when(new CompleteInterview(REQUISITION, NOOR, INTERVIEW, null, List.of(new Swap(sam, RECRUITER))))
                .by(ROB, Role.RECRUITER)
                .refuses(NOBODY_TO_SWAP);
        given(opened(), panel, submitted(), interviewScheduled())
                .when(new CompleteInterview(
                        REQUISITION, NOOR, INTERVIEW, null, List.of(new Swap(INTERVIEWER, MANAGER))))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEWER_TWICE);
    }

    private static CompleteInterview complete(@Nullable List<PersonId> interviewers) {
        return new CompleteInterview(REQUISITION, NOOR, INTERVIEW, interviewers);
    }

    @Test
    void whatWasCalledOffDidNotTakePlace() {
        given(opened(), submitted(), interviewScheduled(), interviewCancelled())
                .when(ALL)
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_CALLED_OFF);
    }
}
