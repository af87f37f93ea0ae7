package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.Questions.questionAsked;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.QuestionId;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.Side;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DeadlineRunner of an instance that was stopped: what it knew, what it missed meanwhile, and what it can find out anew. */
class DeadlineRestartTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private Instance instance = Instance.start(database, time);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void afterALongStopEveryBrokenPromiseIsRecordedWithTheTimeAtWhichItWasDue() {
        instance.happened(day(-20), opened(), requirementsProposed(JAVA_MUST));
        instance.happened(day(-15), slaAgreed(promising(3, day(-8))));
        instance.settle();
        instance.close();

        try (Instance elsewhere = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            elsewhere.happened(
                    day(-14), questionAsked(new QuestionId("q-1"), Side.RECRUITER, "Is remote work possible?"));
            elsewhere.happened(day(-14), submitted(), submitted(BASIL));
            elsewhere.happened(day(-13), submittalAccepted());
            elsewhere.happened(day(-9), interviewScheduled());
            elsewhere.happened(day(-8), interviewCompleted(INTERVIEWER, MANAGER));
            elsewhere.happened(hour(-8 * 24 + 2), feedbackBy(MANAGER));
        }

        time.set(day(200));
        instance = Instance.start(database, time);
        instance.settle();

        assertThat(instance.only(RequirementsApprovalOverdue.class).occurredAt())
                .isEqualTo(day(-12));
        assertThat(instance.only(SlateMissed.class).occurredAt()).isEqualTo(day(-8));
        assertThat(instance.only(AnswerOverdue.class).occurredAt()).isEqualTo(day(-13));
        assertThat(instance.only(SubmittalReviewOverdue.class).occurredAt()).isEqualTo(day(-12));
        assertThat(instance.events(SubmittalReviewOverdue.class)
                        .getFirst()
                        .event()
                        .candidate())
                .isEqualTo(BASIL);
        assertThat(instance.only(InterviewSchedulingOverdue.class).occurredAt()).isEqualTo(day(-10));
        assertThat(instance.only(FeedbackOverdue.class).occurredAt()).isEqualTo(day(-7));
        assertThat(instance.events(FeedbackOverdue.class).getFirst().event().owedBy())
                .isEqualTo(INTERVIEWER);
        assertThat(instance.only(DebriefMissed.class).occurredAt()).isEqualTo(day(-6));
        assertThat(instance.events(RequisitionStalled.class))
                .extracting(event -> event.occurredAt())
                .startsWith(day(-8 + 42), day(-8 + 84));
    }

    @Test
    void whatIsOnScheduleSurvivesARestart() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        instance.close();

        time.set(day(3));
        instance = Instance.start(database, time);
        instance.settle();
        instance.close();
        instance = Instance.start(database, time);
        instance.settle();

        assertThat(instance.only(SubmittalReviewOverdue.class).occurredAt()).isEqualTo(hour(48));
    }

    @Test
    void aScheduleThatIsBuiltAnewRecordsNothingTwiceAndForgetsNothing() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted(), submitted(BASIL));
        instance.itIs(day(3));
        instance.happened(day(3), submittalAccepted());
        instance.settle();
        List<String> before = instance.scheduled();
        assertThat(instance.events(SubmittalReviewOverdue.class)).hasSize(2);
        instance.close();

        instance = Instance.start(database, time, "--tandem.clocks.enabled=false");
        instance.jdbc().sql("delete from due_checks").update();
        instance.jdbc().sql("update clock_keeper set position = 0").update();
        instance.close();
        instance = Instance.start(database, time);
        instance.settle();

        assertThat(instance.scheduled()).isEqualTo(before);
        assertThat(instance.events(SubmittalReviewOverdue.class)).hasSize(2);
        instance.itIs(day(7));
        assertThat(instance.only(InterviewSchedulingOverdue.class).occurredAt()).isEqualTo(day(6));
    }
}
