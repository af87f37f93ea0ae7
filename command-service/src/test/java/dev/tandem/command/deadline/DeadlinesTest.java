package dev.tandem.command.deadline;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.WITH_CANDIDATES;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.met;
import static dev.tandem.command.story.Applications.received;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.events.InterviewId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.CandidateAnswerOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DeadlineRunner of one instance, from a stored event to the event that a promise was broken. */
class DeadlinesTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private final Instance instance = Instance.start(database, time);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void aBrokenPromiseIsRecordedByTheSystemAsOfTheMomentAtWhichItWasDue() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.itIs(hour(48));
        assertThat(instance.events(SubmittalReviewOverdue.class)).isEmpty();

        instance.itIs(hour(49));

        StoredEvent overdue = instance.only(SubmittalReviewOverdue.class);
        assertThat(overdue.occurredAt()).isEqualTo(hour(48));
        assertThat(overdue.metadata())
                .containsEntry(EventMetadata.ACTOR, "system")
                .containsEntry(EventMetadata.ACTOR_ROLE, "system")
                .containsEntry(EventMetadata.COMMAND, "RecordOverdue")
                .containsEntry(EventMetadata.CORRELATION_ID, "request-CandidateSubmitted");
    }

    @Test
    void aKeptPromiseLeavesNothingBehind() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        assertThat(instance.scheduled()).anyMatch(place -> place.contains("SUBMITTAL_REVIEW_OVERDUE"));

        time.set(hour(47));
        assertThat(instance.give(new AcceptSubmittal(REQUISITION, NOOR), MIA, Role.HIRING_MANAGER))
                .isInstanceOf(CommandResult.Recorded.class);
        instance.settle();
        assertThat(instance.scheduled()).noneMatch(place -> place.contains("SUBMITTAL_REVIEW_OVERDUE"));

        instance.itIs(hour(47 + 71));
        assertThat(instance.events(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.checks("SUBMITTAL_REVIEW_OVERDUE", "promise-kept")).isEqualTo(1);
    }

    @Test
    void whoIsTakenUpAgainIsOnScheduleAgain() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.happened(hour(1), rejected(NOOR));
        instance.settle();
        assertThat(instance.scheduled()).noneMatch(place -> place.contains("SUBMITTAL_REVIEW_OVERDUE"));

        instance.happened(day(10), reconsidered(Stage.SUBMITTED));
        instance.itIs(day(13));

        assertThat(instance.only(SubmittalReviewOverdue.class).occurredAt()).isEqualTo(day(12));
    }

    @Test
    void aHoldParksTheClockAndTheResumptionWakesIt() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        instance.happened(hour(40), onHold());
        instance.itIs(day(30));
        assertThat(instance.events(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.checks("SUBMITTAL_REVIEW_OVERDUE", "clock-rests")).isEqualTo(1);

        instance.happened(day(30), resumed());
        instance.itIs(day(30).plus(Duration.ofHours(8)));
        assertThat(instance.events(SubmittalReviewOverdue.class)).isEmpty();
        instance.itIs(day(31));

        assertThat(instance.only(SubmittalReviewOverdue.class).occurredAt())
                .isEqualTo(day(30).plus(Duration.ofHours(8)));
    }

    @Test
    void anInterviewThatIsMovedMovesTheDebrief() {
        InterviewId second = new InterviewId("int-2");
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted(), submittalAccepted(), interviewScheduled(), alsoScheduled(second));
        instance.happened(day(1), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER));
        instance.happened(
                day(1),
                new InterviewRescheduled(
                        second, APPLICATION, REQUISITION, NOOR, day(9), day(9), SchedulingParty.CANDIDATE, "Exams"));
        instance.itIs(day(9));
        assertThat(instance.events(DebriefMissed.class)).isEmpty();

        instance.happened(day(9), new InterviewCompleted(second, APPLICATION, REQUISITION, NOOR, List.of(INTERVIEWER)));
        instance.itIs(day(20));

        assertThat(instance.only(DebriefMissed.class).occurredAt()).isEqualTo(day(11));
        assertThat(instance.only(FeedbackOverdue.class).occurredAt()).isEqualTo(day(10));
    }

    @Test
    void historyBroughtInPutsNothingOnSchedule() {
        instance.happened(day(-800), imported());
        instance.happened(day(-799), submittedElsewhere());
        instance.happened(day(-798), submittalAccepted(), interviewScheduled());
        instance.happened(day(-797), interviewCompleted(INTERVIEWER));
        instance.itIs(day(1));

        assertThat(instance.scheduled()).isEmpty();
        assertThat(instance.stored()).hasSize(5);
    }

    @Test
    void aRejectionSoonAfterTheAgreementIsNoReasonToLookWhetherTheSearchStandsStill() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.happened(hour(1), rejected(NOOR));
        instance.settle();

        assertThat(instance.scheduled()).anyMatch(place -> place.contains("PROGRESS_OVERDUE"));
        assertThat(instance.checks("PROGRESS_OVERDUE", "NOT_DUE_YET")).isZero();
    }

    @Test
    void aRejectionEndsTheWaitAtOnceOnTermsThatAreShorterThanTheFirst() {
        instance.happened(day(-1), opened(), slaAgreed(stalledAfter(6)));
        instance.happened(MONDAY, slaAgreed(stalledAfter(1)));
        instance.happened(day(1), submitted(BASIL, met(JAVA)));
        instance.happened(day(6), submitted());
        instance.itIs(day(9));
        assertThat(instance.events(RequisitionStalled.class)).isEmpty();

        instance.happened(day(9), rejected(NOOR));
        instance.settle();
        instance.itIs(day(9).plus(Duration.ofHours(1)));

        assertThat(instance.only(RequisitionStalled.class).occurredAt()).isEqualTo(day(9));
    }

    private static SlaTerms stalledAfter(int weeks) {
        return new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                null,
                new SlaTerms.EscalationThresholds(2, weeks, 2),
                WorkCalendar.ALL_HOURS);
    }

    @Test
    void anEndClearsTheSchedule() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        assertThat(instance.scheduled()).hasSizeGreaterThan(1);
        instance.happened(hour(4), filled());
        instance.itIs(day(100));

        assertThat(instance.scheduled()).isEmpty();
        assertThat(instance.events(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.events(RequisitionStalled.class)).isEmpty();
    }

    @Test
    void whatACandidateWaitsForOutlivesTheSearch() {
        instance.happened(day(-1), opened(), slaAgreed(WITH_CANDIDATES));
        instance.happened(MONDAY, received());
        instance.settle();
        instance.happened(hour(1), filled());
        instance.settle();
        assertThat(instance.scheduled()).hasSize(1).allMatch(place -> place.contains("CANDIDATE_ANSWER_OVERDUE"));

        instance.itIs(day(4));

        assertThat(instance.only(CandidateAnswerOverdue.class).occurredAt()).isEqualTo(day(3));
        assertThat(instance.scheduled()).isEmpty();
    }

    private static InterviewScheduled alsoScheduled(InterviewId interview) {
        InterviewScheduled first = interviewScheduled();
        return new InterviewScheduled(
                interview, APPLICATION, REQUISITION, NOOR, first.assignments(), first.startsAt(), first.endsAt());
    }
}
