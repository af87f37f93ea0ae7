package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaProposed;
import static dev.tandem.command.story.Agreements.slaSigned;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.Questions.QUESTION;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsRevised;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Command;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.partnership.answerquestion.AnswerQuestion;
import dev.tandem.command.requisition.agreement.sign.SignSla;
import dev.tandem.command.requisition.lifecycle.cancel.CancelRequisition;
import dev.tandem.command.requisition.lifecycle.putonhold.PutRequisitionOnHold;
import dev.tandem.command.requisition.lifecycle.reassign.ReassignRequisition;
import dev.tandem.command.requisition.lifecycle.resume.ResumeRequisition;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Role;
import dev.tandem.events.application.SubmittalAccepted;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.OverdueEvent;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All clocks at once, through the commands after which they rest, end, or run for somebody else. */
class RestAndHandoverTest {

    private static final Map<Class<? extends OverdueEvent>, Instant> DUE = Map.of(
            SubmittalReviewOverdue.class, hour(48),
            InterviewSchedulingOverdue.class, hour(72),
            FeedbackOverdue.class, hour(24),
            DebriefMissed.class, hour(48),
            RequirementsApprovalOverdue.class, hour(72),
            AnswerOverdue.class, hour(24),
            SlateMissed.class, day(7),
            RequisitionStalled.class, day(42));

    private static final Map<Class<? extends OverdueEvent>, Instant> DUE_WITHIN_A_DAY =
            Map.of(FeedbackOverdue.class, hour(24), AnswerOverdue.class, hour(24));

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final Instance instance = Instance.start(database, time);

    /** On Monday at nine, one obligation of each kind is owed. */
    @BeforeEach
    void everythingIsOwed() {
        SlaTerms terms = promising(3, day(7));
        CandidateId third = new CandidateId("cand-21");
        ApplicationId accepted = ApplicationId.of(REQUISITION, third);
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, slaProposed(2, terms), slaSigned(2, Side.RECRUITER), agreedAgain(2, terms));
        instance.happened(MONDAY, submitted(), submitted(BASIL, met(JAVA)), submitted(third, met(JAVA)));
        instance.happened(MONDAY, requirementsRevised(2, JAVA_MUST));
        instance.happened(
                MONDAY,
                new SubmittalAccepted(accepted, REQUISITION, third, MANAGER),
                submittalAccepted(),
                interviewScheduled(),
                interviewCompleted(INTERVIEWER),
                questionAsked());
        instance.settle();
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void withoutARestEachIsMissedOnItsDay() {
        instance.itIs(day(43));

        assertThat(missed()).containsExactlyInAnyOrderEntriesOf(DUE);
    }

    @Test
    void aHoldPutsOffWhatIsNotDueWithinADay() {
        time.set(hour(10));
        assertThat(instance.give(
                        new PutRequisitionOnHold(REQUISITION, "The team is being reorganised", null),
                        "eve",
                        Role.EXECUTIVE))
                .isInstanceOf(CommandResult.Recorded.class);
        instance.itIs(day(100));
        assertThat(missed()).containsExactlyInAnyOrderEntriesOf(DUE_WITHIN_A_DAY);

        given(day(100), new ResumeRequisition(REQUISITION, "The team stands as it was"));
        instance.itIs(day(150));

        Map<Class<? extends OverdueEvent>, Instant> expected =
                new HashMap<>(later(at -> at.plus(Duration.ofHours(100 * 24 - 10))));
        expected.putAll(DUE_WITHIN_A_DAY);
        assertThat(missed()).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void whatOnePartnerAlonePutOnHoldGoesOnAfterFiveWorkingDays() {
        given(hour(10), new PutRequisitionOnHold(REQUISITION, "The team is being reorganised", null));
        instance.itIs(day(8));
        instance.itIs(day(60));

        assertThat(missed()).hasSameSizeAs(DUE).containsAllEntriesOf(DUE_WITHIN_A_DAY);
    }

    @Test
    void aCancelledSearchOwesNothingMore() {
        given(hour(30), new CancelRequisition(REQUISITION, "The launch was called off"));
        instance.itIs(day(100));

        assertThat(missed())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(FeedbackOverdue.class, hour(24), AnswerOverdue.class, hour(24)));
        assertThat(instance.scheduled()).isEmpty();
    }

    @Test
    void aNewcomerOwesNothingUntilTheySignAndThenWhatWasLeft() {
        given(
                hour(10),
                new ReassignRequisition(REQUISITION, Side.HIRING_MANAGER, SUCCESSOR, "Mia leads another team now"));
        instance.itIs(day(20));
        assertThat(missed()).isEmpty();

        time.set(day(20));
        assertThat(instance.give(new SignSla(REQUISITION, 2), SUCCESSOR.value(), Role.HIRING_MANAGER))
                .isInstanceOf(CommandResult.Recorded.class);
        instance.itIs(day(80));

        assertThat(missed()).containsExactlyInAnyOrderEntriesOf(later(at -> at.plus(Duration.ofHours(20 * 24 - 10))));
        assertThat(overdue().map(OverdueEvent::owedBy)).doesNotContain(MANAGER).contains(SUCCESSOR);
    }

    @Test
    void anAnswerInTimeStopsItsOwnClockOnly() {
        time.set(hour(24));
        assertThat(instance.give(
                        new AnswerQuestion(REQUISITION, QUESTION, "Two days a week"), MIA, Role.HIRING_MANAGER))
                .isInstanceOf(CommandResult.Recorded.class);
        instance.itIs(day(3).minusSeconds(1));

        assertThat(missed()).containsOnlyKeys(FeedbackOverdue.class, SubmittalReviewOverdue.class, DebriefMissed.class);
    }

    private void given(Instant at, Command command) {
        time.set(at);
        assertThat(instance.give(command, MIA, Role.HIRING_MANAGER)).isInstanceOf(CommandResult.Recorded.class);
        instance.settle();
    }

    private static Map<Class<? extends OverdueEvent>, Instant> later(UnaryOperator<Instant> shift) {
        return DUE.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, due -> shift.apply(due.getValue())));
    }

    /** Which promises are on record as broken, and when; each kind at most once. */
    private Map<Class<? extends OverdueEvent>, Instant> missed() {
        return overdue().collect(Collectors.toMap(OverdueEvent::getClass, OverdueEvent::dueAt));
    }

    private Stream<? extends OverdueEvent> overdue() {
        return List.copyOf(DUE.keySet()).stream()
                .flatMap(type -> instance.events(type).stream())
                .map(recorded -> recorded.event());
    }
}
