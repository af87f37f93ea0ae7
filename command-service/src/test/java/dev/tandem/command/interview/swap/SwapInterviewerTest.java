package dev.tandem.command.interview.swap;

import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_ALREADY_COMPLETED;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_CALLED_OFF;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_UNKNOWN;
import static dev.tandem.command.interview.InterviewRule.NOBODY_TO_SWAP;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;
import static dev.tandem.command.interview.InterviewRule.TRAINING_REQUIRED;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Houses.asks;
import static dev.tandem.command.story.Interviews.INTERVIEW;
import static dev.tandem.command.story.Interviews.interviewCancelled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requirements.panelAssigned;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.swapped;

import dev.tandem.command.decision.Given;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.InterviewerSwapped;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.requisition.HousePolicies.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwapInterviewerTest {

    @Test
    void aMemberOfThePanelComesInstead() {
        ivys().when(swap(INTERVIEWER, MANAGER)).by(ROB, Role.RECRUITER).records(swapped(INTERVIEWER, MANAGER));
    }

    @Test
    void theHouseAdvisesOrRequiresThatTheyAreTrained() {
        ivys().and(asks(Policy.ADVISE, Policy.OFF))
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .records(new InterviewerSwapped(INTERVIEW, APPLICATION, REQUISITION, NOOR, INTERVIEWER, MANAGER, true));
        ivys().and(asks(Policy.REQUIRE, Policy.OFF))
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(TRAINING_REQUIRED);
        ivys().and(
                        asks(Policy.REQUIRE, Policy.OFF),
                        new TrainingCompleted(MANAGER, Course.STRUCTURED_INTERVIEWING, LocalDate.of(2025, 11, 20)))
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .records(swapped(INTERVIEWER, MANAGER));
    }

    @Test
    void onlyForWhoeverWasToCome() {
        ivys().when(swap(MANAGER, INTERVIEWER)).by(ROB, Role.RECRUITER).refuses(NOBODY_TO_SWAP);
        ivys().and(swapped(INTERVIEWER, MANAGER))
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(NOBODY_TO_SWAP);
    }

    @Test
    void nobodyIsThereTwice() {
        given(opened(), panelAssigned(), submitted(), interviewScheduled())
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEWER_TWICE);
    }

    @Test
    void strangersDoNotInterview() {
        ivys().when(swap(INTERVIEWER, RECRUITER)).by(ROB, Role.RECRUITER).refuses(NOT_ON_THE_PANEL);
    }

    @Test
    void whileItIsToCome() {
        given(opened(), panelAssigned(), submitted())
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_UNKNOWN);
        ivys().and(interviewCompleted(INTERVIEWER))
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_ALREADY_COMPLETED);
        ivys().and(interviewCancelled())
                .when(swap(INTERVIEWER, MANAGER))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_CALLED_OFF);
    }

    private static Given ivys() {
        InterviewScheduled alone = new InterviewScheduled(
                INTERVIEW,
                APPLICATION,
                REQUISITION,
                NOOR,
                List.of(new Assignment(INTERVIEWER, List.of(ENGINEERING))),
                Instant.parse("2026-01-16T10:00:00Z"),
                Instant.parse("2026-01-16T11:00:00Z"));
        return given(opened(), panelAssigned(), submitted(), alone);
    }

    private static SwapInterviewer swap(PersonId out, PersonId in) {
        return new SwapInterviewer(REQUISITION, NOOR, INTERVIEW, out, in);
    }
}
