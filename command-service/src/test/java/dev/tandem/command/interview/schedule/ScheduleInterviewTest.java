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
import static dev.tandem.command.interview.InterviewRule.TRAINING_REQUIRED;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Houses.asks;
import static dev.tandem.command.story.Interviews.DEBRIEF;
import static dev.tandem.command.story.Interviews.INTERVIEW;
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
import dev.tandem.events.Event;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.debrief.DebriefHeld;
import dev.tandem.events.debrief.DebriefOutcome;
import dev.tandem.events.interview.Assignment;
import dev.tandem.events.interview.CompetencyRating;
import dev.tandem.events.interview.FeedbackSubmitted;
import dev.tandem.events.interview.InterviewMarks;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.Recommendation;
import dev.tandem.events.interview.Round;
import dev.tandem.events.interview.RoundEnd;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.people.Course;
import dev.tandem.events.people.TrainingCompleted;
import dev.tandem.events.requisition.HousePolicies.Policy;
import dev.tandem.events.requisition.InterviewPlanAgreed;
import dev.tandem.events.requisition.PlannedRound;
import dev.tandem.events.requisition.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleInterviewTest {

    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final TrainingCompleted TRAINED =
            new TrainingCompleted(INTERVIEWER, Course.STRUCTURED_INTERVIEWING, LocalDate.of(2025, 11, 20));
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
    void theHouseAdvisesOrRequiresTrainedInterviewers() {
        assertThat(scheduledWhere(Policy.ADVISE).marks())
                .isEqualTo(new InterviewMarks(List.of(INTERVIEWER), List.of(), null));
        assertThat(scheduledWhere(Policy.OFF).marks()).isNull();
        assertThat(scheduledWhere(Policy.ADVISE, TRAINED).marks()).isNull();
        assertThat(scheduledWhere(Policy.REQUIRE, TRAINED).marks()).isNull();
        given(partnershipAgreed())
                .and(submitted(), submittalAccepted(), asks(Policy.REQUIRE, Policy.OFF))
                .when(schedule(TOMORROW, IVYS))
                .by(ROB, Role.RECRUITER)
                .refuses(TRAINING_REQUIRED);
    }

    private static InterviewScheduled scheduledWhere(Policy trained, Event... more) {
        return (InterviewScheduled) given(partnershipAgreed())
                .and(submitted(), submittalAccepted(), asks(trained, Policy.REQUIRE))
                .and(more)
                .when(schedule(TOMORROW, IVYS))
                .by(ROB, Role.RECRUITER)
                .recorded()
                .getLast();
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
    void whatThePlanDoesNotHaveIsMarked() {
        Given planned =
                given(partnershipAgreed()).and(planProposed(1), planAgreed(1), submitted(), submittalAccepted());
        assertThat(marksOf(planned, IVYS)).as("as planned").isNull();
        Assignment mias = new Assignment(MANAGER, List.of(DOMAIN));
        assertThat(marksOf(planned, IVYS, mias)).isEqualTo(new InterviewMarks(List.of(), List.of(DOMAIN), null));
        Given another = planned.and(interviewScheduled().in(CODE));
        assertThat(marksOf(another, IVYS))
                .as("an hour is planned for the round")
                .isEqualTo(new InterviewMarks(List.of(), List.of(), 60));
    }

    @Test
    void whatARoundLeftOpenIsForTheNext() {
        PlannedRound first = new PlannedRound("Code", List.of(ENGINEERING), 60, RoundEnd.DECISION);
        PlannedRound second = new PlannedRound("The domain", List.of(DOMAIN), 60, RoundEnd.DEBRIEF);
        Given begun = given(partnershipAgreed())
                .and(
                        new InterviewPlanAgreed(REQUISITION, 1, List.of(first, second), MANAGER),
                        submitted(),
                        submittalAccepted(),
                        interviewScheduled().in(CODE),
                        interviewCompleted(INTERVIEWER));
        Given open = begun.and(
                feedback(CompetencyRating.notAssessed(ENGINEERING, "No time was left")), decided(1, RoundOutcome.NEXT));
        assertThat(marksOf(open, IVYS)).isNull();
        Given assessed = begun.and(
                feedback(CompetencyRating.assessed(ENGINEERING, 3, "Designed the ledger")),
                decided(1, RoundOutcome.NEXT));
        assertThat(marksOf(assessed, IVYS)).isEqualTo(new InterviewMarks(List.of(), List.of(ENGINEERING), null));
    }

    private static FeedbackSubmitted feedback(CompetencyRating rating) {
        return new FeedbackSubmitted(
                INTERVIEW, APPLICATION, REQUISITION, NOOR, INTERVIEWER, List.of(rating), Recommendation.YES, false);
    }

    private static @Nullable InterviewMarks marksOf(Given past, Assignment... assignments) {
        return ((InterviewScheduled) past.when(schedule(TOMORROW, assignments))
                        .by(ROB, Role.RECRUITER)
                        .recorded()
                        .getLast())
                .marks();
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
