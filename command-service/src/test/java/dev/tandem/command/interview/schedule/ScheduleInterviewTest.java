package dev.tandem.command.interview.schedule;

import static dev.tandem.command.decision.Given.NOW;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.interview.InterviewRule.COMPETENCY_NOT_THEIRS;
import static dev.tandem.command.interview.InterviewRule.INTERVIEWER_TWICE;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_IN_THE_PAST;
import static dev.tandem.command.interview.InterviewRule.INTERVIEW_TIMES;
import static dev.tandem.command.interview.InterviewRule.NOT_ON_THE_PANEL;
import static dev.tandem.command.interview.InterviewRule.PANEL_REQUIRED;
import static dev.tandem.command.interview.InterviewRule.SUBMITTAL_NOT_ACCEPTED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Rule;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleInterviewTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Assignment IVYS = new Assignment(INTERVIEWER, List.of(ENGINEERING));

    @Test
    void membersOfThePanelAssessWhatIsTheirs() {
        given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .when(schedule(TOMORROW, IVYS))
                .by(ROB, Role.RECRUITER)
                .records(
                        advanced(Stage.SUBMITTED, Stage.INTERVIEW),
                        new InterviewScheduled(
                                new InterviewId("new-1"),
                                APPLICATION,
                                REQUISITION,
                                NOOR,
                                List.of(IVYS),
                                TOMORROW,
                                TOMORROW.plus(Duration.ofHours(1))));
    }

    @Test
    void whoHasComeToInterviewsOrFurtherIsNotMoved() {
        for (Stage there : List.of(Stage.INTERVIEW, Stage.DEBRIEF)) {
            given(partnershipAgreed())
                    .and(submitted(), submittalAccepted(), advanced(Stage.SUBMITTED, there))
                    .when(schedule(TOMORROW, IVYS))
                    .by(ROB, Role.RECRUITER)
                    .records(InterviewScheduled.class);
        }
    }

    @Test
    void theManagersYesComesFirst() {
        given(partnershipAgreed())
                .and(submitted())
                .when(schedule(TOMORROW, IVYS))
                .by(ROB, Role.RECRUITER)
                .refuses(SUBMITTAL_NOT_ACCEPTED);
    }

    @Test
    void onlyThePanelInterviews() {
        given(opened(), submitted(), submittalAccepted())
                .when(schedule(TOMORROW, IVYS))
                .by(ROB, Role.RECRUITER)
                .refuses(PANEL_REQUIRED);
        refusedByPanel(NOT_ON_THE_PANEL, new Assignment(RECRUITER, List.of(ENGINEERING)));
        refusedByPanel(COMPETENCY_NOT_THEIRS, new Assignment(INTERVIEWER, List.of(ENGINEERING, DOMAIN)));
        refusedByPanel(INTERVIEWER_TWICE, IVYS, IVYS);
    }

    @Test
    void anInterviewEndsAfterItStartsAndWithinADay() {
        for (Duration wrong : List.of(Duration.ZERO, Duration.ofMinutes(-1), Duration.ofHours(25))) {
            given(partnershipAgreed())
                    .and(submitted(), submittalAccepted())
                    .when(new ScheduleInterview(REQUISITION, NOOR, List.of(IVYS), TOMORROW, TOMORROW.plus(wrong)))
                    .by(ROB, Role.RECRUITER)
                    .refuses(INTERVIEW_TIMES);
        }
    }

    @Test
    void onlyWhatWasWithinADayIsWrittenDownAfterwards() {
        given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .when(schedule(NOW.minus(Duration.ofHours(24)), IVYS))
                .by(ROB, Role.RECRUITER)
                .records(CandidateAdvanced.class, InterviewScheduled.class);
        given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .when(schedule(NOW.minus(Duration.ofHours(24)).minusMillis(1), IVYS))
                .by(ROB, Role.RECRUITER)
                .refuses(INTERVIEW_IN_THE_PAST);
    }

    @Test
    void historyKnewNoPanel() {
        assertThat(given(imported(), submittedElsewhere())
                        .when(schedule(NOW.minus(Duration.ofDays(400)), IVYS))
                        .by("im", Role.IMPORTER)
                        .recorded())
                .last()
                .isInstanceOf(InterviewScheduled.class);
    }

    private static void refusedByPanel(Rule rule, Assignment... assignments) {
        given(partnershipAgreed())
                .and(submitted(), submittalAccepted())
                .when(schedule(TOMORROW, assignments))
                .by(ROB, Role.RECRUITER)
                .refuses(rule);
    }

    private static ScheduleInterview schedule(Instant start, Assignment... assignments) {
        return new ScheduleInterview(REQUISITION, NOOR, List.of(assignments), start, start.plus(Duration.ofHours(1)));
    }
}
