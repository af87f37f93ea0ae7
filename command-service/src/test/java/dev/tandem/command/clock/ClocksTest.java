package dev.tandem.command.clock;

import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.promising;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.partnershipAgreed;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.gap;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.feedbackBy;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.MIA;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.People.RECRUITER;
import static dev.tandem.command.story.Requirements.JAVA;
import static dev.tandem.command.story.Requirements.JAVA_MUST;
import static dev.tandem.command.story.Requirements.requirementsProposed;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.application.acceptsubmittal.AcceptSubmittal;
import dev.tandem.command.dispatch.Answer;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.command.store.StoredEvent;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.QuestionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.InterviewCompleted;
import dev.tandem.events.interview.InterviewRescheduled;
import dev.tandem.events.interview.InterviewScheduled;
import dev.tandem.events.interview.SchedulingParty;
import dev.tandem.events.partnership.AnswerOverdue;
import dev.tandem.events.partnership.DebriefMissed;
import dev.tandem.events.partnership.EscalationCause;
import dev.tandem.events.partnership.EscalationRaised;
import dev.tandem.events.partnership.FeedbackOverdue;
import dev.tandem.events.partnership.InterviewSchedulingOverdue;
import dev.tandem.events.partnership.RequirementsApprovalOverdue;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.SlateMissed;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.QuestionAsked;
import dev.tandem.events.requisition.Side;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clocks of one instance, from a stored fact to the fact that a promise was broken. */
class ClocksTest {

    private final TestClock time = new TestClock(MONDAY);
    private final TestDatabase database = PostgresForTests.freshDatabase();
    private Instance instance = Instance.start(database, time);

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void aBrokenPromiseIsRecordedByTheSystemAsOfTheMomentAtWhichItWasDue() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.itIs(hour(48));
        assertThat(instance.facts(SubmittalReviewOverdue.class)).isEmpty();

        instance.itIs(hour(49));

        StoredEvent overdue = instance.only(SubmittalReviewOverdue.class);
        assertThat(overdue.occurredAt()).isEqualTo(hour(48));
        assertThat(overdue.metadata())
                .containsEntry(EventMetadata.ACTOR, "system")
                .containsEntry(EventMetadata.ACTOR_ROLE, "system")
                .containsEntry(EventMetadata.COMMAND, "RecordSubmittalReviewOverdue")
                .containsEntry(EventMetadata.CORRELATION_ID, "request-CandidateSubmitted");
    }

    @Test
    void aKeptPromiseLeavesNothingBehind() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        assertThat(instance.agenda()).anyMatch(place -> place.contains("RecordSubmittalReviewOverdue"));

        time.set(hour(47));
        assertThat(instance.give(new AcceptSubmittal(REQUISITION, NOOR), MIA, Role.HIRING_MANAGER))
                .isInstanceOf(Answer.Recorded.class);
        instance.settle();
        assertThat(instance.agenda()).noneMatch(place -> place.contains("RecordSubmittalReviewOverdue"));

        instance.itIs(hour(47 + 71));
        assertThat(instance.facts(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.checks("RecordSubmittalReviewOverdue", "promise-kept"))
                .isEqualTo(1);
    }

    @Test
    void afterALongStopEveryBrokenPromiseIsRecordedWithTheTimeAtWhichItWasDue() {
        instance.happened(day(-20), opened(), requirementsProposed(JAVA_MUST));
        instance.happened(day(-15), slaAgreed(promising(3, day(-8))));
        instance.settle();
        instance.close();

        try (Instance elsewhere = Instance.start(database, time, "--tandem.clocks.enabled=false")) {
            elsewhere.happened(
                    day(-14),
                    new QuestionAsked(
                            new QuestionId("q-1"),
                            REQUISITION,
                            null,
                            null,
                            Side.RECRUITER,
                            RECRUITER,
                            MANAGER,
                            "Is remote work possible?"));
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
        assertThat(instance.facts(SubmittalReviewOverdue.class)
                        .getFirst()
                        .event()
                        .candidate())
                .isEqualTo(BASIL);
        assertThat(instance.only(InterviewSchedulingOverdue.class).occurredAt()).isEqualTo(day(-10));
        assertThat(instance.only(FeedbackOverdue.class).occurredAt()).isEqualTo(day(-7));
        assertThat(instance.facts(FeedbackOverdue.class).getFirst().event().owedBy())
                .isEqualTo(INTERVIEWER);
        assertThat(instance.only(DebriefMissed.class).occurredAt()).isEqualTo(day(-6));
        assertThat(instance.facts(RequisitionStalled.class))
                .extracting(fact -> fact.occurredAt())
                .startsWith(day(-8 + 42), day(-8 + 84));
    }

    @Test
    void whatIsOnTheAgendaSurvivesARestart() {
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
    void anAgendaThatIsBuiltAnewRecordsNothingTwiceAndForgetsNothing() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted(), submitted(BASIL));
        instance.itIs(day(3));
        instance.happened(day(3), submittalAccepted());
        instance.settle();
        List<String> before = instance.agenda();
        assertThat(instance.facts(SubmittalReviewOverdue.class)).hasSize(2);
        instance.close();

        instance = Instance.start(database, time, "--tandem.clocks.enabled=false");
        instance.jdbc().sql("delete from due_checks").update();
        instance.jdbc().sql("update clock_keeper set position = 0").update();
        instance.close();
        instance = Instance.start(database, time);
        instance.settle();

        assertThat(instance.agenda()).isEqualTo(before);
        assertThat(instance.facts(SubmittalReviewOverdue.class)).hasSize(2);
        instance.itIs(day(7));
        assertThat(instance.only(InterviewSchedulingOverdue.class).occurredAt()).isEqualTo(day(6));
    }

    @Test
    void aHoldParksTheClockAndTheResumptionWakesIt() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        instance.happened(hour(40), onHold());
        instance.itIs(day(30));
        assertThat(instance.facts(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.checks("RecordSubmittalReviewOverdue", "clock-rests"))
                .isEqualTo(1);

        instance.happened(day(30), resumed());
        instance.itIs(day(30).plus(Duration.ofHours(8)));
        assertThat(instance.facts(SubmittalReviewOverdue.class)).isEmpty();
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
        assertThat(instance.facts(DebriefMissed.class)).isEmpty();

        instance.happened(day(9), new InterviewCompleted(second, APPLICATION, REQUISITION, NOOR, List.of(INTERVIEWER)));
        instance.itIs(day(20));

        assertThat(instance.only(DebriefMissed.class).occurredAt()).isEqualTo(day(11));
        assertThat(instance.only(FeedbackOverdue.class).occurredAt()).isEqualTo(day(10));
    }

    @Test
    void historyBroughtInPutsNothingOnTheAgenda() {
        instance.happened(day(-800), imported());
        instance.happened(day(-799), submittedElsewhere());
        instance.happened(day(-798), submittalAccepted(), interviewScheduled());
        instance.happened(day(-797), interviewCompleted(INTERVIEWER));
        instance.itIs(day(1));

        assertThat(instance.agenda()).isEmpty();
        assertThat(instance.stored()).hasSize(5);
    }

    @Test
    void anEndClearsTheAgenda() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted());
        instance.settle();
        assertThat(instance.agenda()).hasSizeGreaterThan(1);
        instance.happened(hour(4), filled());
        instance.itIs(day(100));

        assertThat(instance.agenda()).isEmpty();
        assertThat(instance.facts(SubmittalReviewOverdue.class)).isEmpty();
        assertThat(instance.facts(RequisitionStalled.class)).isEmpty();
    }

    @Test
    void twoMissedDebriefsAreEscalatedOnce() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(MONDAY, submitted(), submittalAccepted(), interviewScheduled());
        instance.happened(day(1), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER));
        instance.itIs(day(4));
        assertThat(instance.facts(EscalationRaised.class)).isEmpty();

        instance.happened(day(4), interviewScheduled());
        instance.happened(day(5), interviewCompleted(INTERVIEWER), feedbackBy(INTERVIEWER));
        instance.itIs(day(8));

        assertThat(instance.facts(DebriefMissed.class)).hasSize(2);
        EscalationRaised raised =
                instance.facts(EscalationRaised.class).getFirst().event();
        assertThat(raised.cause()).isEqualTo(EscalationCause.DEBRIEFS_MISSED);
        assertThat(raised.to()).isEqualTo(Role.EXECUTIVE);
        assertThat(raised.because())
                .containsExactlyElementsOf(instance.facts(DebriefMissed.class).stream()
                        .map(fact -> fact.id())
                        .toList());
        assertThat(instance.facts(EscalationRaised.class)).hasSize(1);
    }

    @Test
    void submittalsWithOpenMustHavesAreEscalatedToTheOtherLeader() {
        instance.happened(day(-1), partnershipAgreed());
        for (String candidate : new String[] {"cand-1", "cand-2", "cand-3", "cand-4"}) {
            instance.happened(MONDAY, submitted(new CandidateId(candidate), gap(JAVA)));
            instance.settle();
        }

        EscalationRaised raised =
                instance.facts(EscalationRaised.class).getFirst().event();
        assertThat(raised.cause()).isEqualTo(EscalationCause.MUST_HAVES_UNMET);
        assertThat(raised.to()).isEqualTo(Role.TA_LEADER);
        assertThat(raised.because()).hasSize(3);
        assertThat(instance.facts(EscalationRaised.class)).hasSize(1);
    }

    @Test
    void aRejectionThatLeavesNobodyIsNoticedAtOnce() {
        instance.happened(day(-1), partnershipAgreed());
        instance.happened(day(35), submitted(), submittalAccepted());
        instance.itIs(day(45));
        assertThat(instance.facts(RequisitionStalled.class)).isEmpty();

        instance.happened(day(50), rejected(NOOR));
        instance.itIs(day(50).plusSeconds(60));

        assertThat(instance.only(RequisitionStalled.class).occurredAt()).isEqualTo(day(50));
        assertThat(instance.facts(RequisitionStalled.class).getFirst().event().rejected())
                .containsExactly(APPLICATION);
        assertThat(instance.only(EscalationRaised.class).metadata()).containsEntry(EventMetadata.ACTOR, "system");
    }

    private static InterviewScheduled alsoScheduled(InterviewId interview) {
        InterviewScheduled first = interviewScheduled();
        return new InterviewScheduled(
                interview, APPLICATION, REQUISITION, NOOR, first.assignments(), first.startsAt(), first.endsAt());
    }
}
