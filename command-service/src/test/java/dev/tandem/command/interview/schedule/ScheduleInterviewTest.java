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
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.debriefHeld;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.People.ROB;
import static dev.tandem.command.story.Requirements.DOMAIN;
import static dev.tandem.command.story.Requirements.ENGINEERING;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.CODE;
import static dev.tandem.command.story.Rounds.TEAM;
import static dev.tandem.command.story.Rounds.decided;
import static dev.tandem.command.story.Rounds.planAgreed;
import static dev.tandem.command.story.Rounds.planProposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Rule;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
                                TOMORROW.plus(Duration.ofHours(1)),
                                Round.unplanned(1)));
    }

    @Test
    void aRoundGoesByThePlanThatWasInForceWhenItBegan() {
        Given planned =
                given(partnershipAgreed()).and(planProposed(1), planAgreed(1), submitted(), submittalAccepted());
        assertThat(roundOf(planned)).isEqualTo(CODE);
        Given begun = planned.and(interviewScheduled().in(CODE), planProposed(2), planAgreed(2));
        assertThat(roundOf(begun)).as("the same round goes on").isEqualTo(CODE);
        Given second = begun.and(interviewCompleted(INTERVIEWER), decided(1, RoundOutcome.NEXT));
        assertThat(roundOf(second)).isEqualTo(new Round(2, 2, 2, RoundEnd.DEBRIEF));
        Given beyond = second.and(interviewScheduled().in(TEAM), debriefScheduled(), debriefHeld());
        assertThat(roundOf(beyond)).as("one more than was planned").isEqualTo(new Round(3, 2, 2, RoundEnd.DEBRIEF));
    }

    @Test
    void anotherInterviewIsOfTheSameRound() {
        DebriefHeld held = new DebriefHeld(
                DEBRIEF,
                APPLICATION,
                REQUISITION,
                NOOR,
                List.of(MANAGER),
                DebriefOutcome.ANOTHER_INTERVIEW,
                "Unsure",
                null);
        assertThat(roundOf(given(partnershipAgreed())
                        .and(
                                submitted(),
                                submittalAccepted(),
                                interviewScheduled().in(Round.unplanned(1)))
                        .and(interviewCompleted(INTERVIEWER), debriefScheduled(), held)))
                .isEqualTo(Round.unplanned(1));
    }

    private static @Nullable Round roundOf(Given past) {
        return ((InterviewScheduled) past.when(schedule(TOMORROW, IVYS))
                        .by(ROB, Role.RECRUITER)
                        .recorded()
                        .getLast())
                .round();
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
