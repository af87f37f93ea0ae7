package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Interviews.interviewCompleted;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.offerAccepted;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.stalled;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.INTERVIEWER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static dev.tandem.command.story.Rounds.decided;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.command.decision.Outcome;
import dev.tandem.command.story.Offers;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateAdvanced;
import dev.tandem.events.interview.RoundOutcome;
import dev.tandem.events.partnership.RequisitionStalled;
import dev.tandem.events.partnership.RequisitionStalled.Standstill;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressOverdueTest {

    private static final ApplicationId OTHER = ApplicationId.of(REQUISITION, BASIL);

    @Test
    void sixWeeksInWhichNothingMovesAreAStandstill() {
        stalls(check(agreed(), longAfter()), nothingMoved(MONDAY, day(42)));
        check(agreed(), day(42)).refuses(NOT_DUE_YET);
    }

    @Test
    void whatMovesStartsTheWaitAnew() {
        check(agreed().at(day(41), submitted()), day(83)).refuses(NOT_DUE_YET);
        stalls(check(agreed().at(day(41), submitted()), longAfter()), nothingMoved(day(41), day(83)));
        check(agreed().at(day(42), submitted()), day(80)).refuses(NOT_DUE_YET);
        stalls(check(agreed().at(day(42).plusNanos(1_000), submitted()), day(80)), nothingMoved(MONDAY, day(42)));
    }

    @Test
    void everyMoveOfACandidateCounts() {
        for (Event move : List.of(
                submitted(),
                submittalAccepted(),
                advanced(Stage.SUBMITTED, Stage.SCREEN),
                interviewScheduled(),
                interviewCompleted(INTERVIEWER),
                decided(1, RoundOutcome.NEXT),
                Offers.decided(),
                offerExtended(),
                offerAccepted())) {
            check(agreed().at(day(41), move), day(82)).refuses(NOT_DUE_YET);
        }
    }

    @Test
    void aMoveBackBringsNobodyFurther() {
        CandidateAdvanced back =
                new CandidateAdvanced(APPLICATION, REQUISITION, NOOR, Stage.INTERVIEW, Stage.SCREEN, true, "Too soon");
        stalls(check(agreed().at(day(41), back), longAfter()), nothingMoved(MONDAY, day(42)));
    }

    @Test
    void sixWeeksInWhichEveryCandidateIsRejectedAreAStandstillToo() {
        Given oneByOne = agreed().at(day(1), submitted())
                .at(day(8), rejected(NOOR))
                .at(day(30), submitted(BASIL))
                .at(day(40), rejected(BASIL));
        check(oneByOne, day(42)).refuses(NOT_DUE_YET);
        stalls(check(oneByOne, longAfter()), allRejected(MONDAY, day(42), APPLICATION, OTHER));
    }

    @Test
    void theRejectionThatLeavesNobodyIsTheMomentIfItComesLater() {
        Given last = agreed().at(day(30), submitted(), submittalAccepted()).at(day(50), rejected(NOOR));
        stalls(check(last, longAfter()), allRejected(MONDAY, day(50), APPLICATION));
    }

    @Test
    void somebodyElseInTheRunningKeepsTheSearchGoing() {
        Given oneLeft =
                agreed().at(day(30), submitted()).at(day(35), submitted(BASIL)).at(day(50), rejected(NOOR));
        check(oneLeft, day(77)).refuses(NOT_DUE_YET);
        stalls(check(oneLeft, longAfter()), allRejected(day(35), day(77), APPLICATION));
    }

    @Test
    void aStandstillThatGoesOnIsRecordedAgainAfterAsLong() {
        Given once = agreed().at(day(42), nothingMoved(MONDAY, day(42)));
        check(once, day(84)).refuses(NOT_DUE_YET);
        stalls(check(once, longAfter()), nothingMoved(day(42), day(84)));
    }

    @Test
    void aStandstillThatIsNoticedLateIsRecordedBeforeTheNext() {
        Given late = agreed().at(day(50), submitted()).at(day(60), rejected(NOOR));
        stalls(check(late, longAfter()), nothingMoved(MONDAY, day(42)));
        Given first = late.at(day(42), nothingMoved(MONDAY, day(42)));
        stalls(check(first, longAfter()), allRejected(day(42), day(84), APPLICATION));
    }

    @Test
    void timeOnHoldIsNoStandstill() {
        stalls(
                check(agreed().at(day(10), onHold()).at(day(110), resumed()), longAfter()),
                nothingMoved(MONDAY, day(142)));
        check(agreed().at(day(10), onHold()), longAfter()).refuses(CLOCK_RESTS);
    }

    @Test
    void theRejectionThatLeavesNobodyCountsOnceTheSearchGoesOn() {
        Given onHold = agreed().at(day(30), submitted(), submittalAccepted())
                .at(day(45), onHold())
                .at(day(50), rejected(NOOR));
        check(onHold, longAfter()).refuses(CLOCK_RESTS);
        stalls(check(onHold.at(day(60), resumed()), longAfter()), allRejected(MONDAY, day(60), APPLICATION));
    }

    @Test
    void nothingStallsThatIsOver() {
        check(agreed().at(day(10), filled()), longAfter()).refuses(PROMISE_KEPT);
        check(agreed().at(day(10), new RequisitionCancelled(REQUISITION, "No budget")), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void nothingStallsThatWasNeverAgreed() {
        check(given(opened()).at(MONDAY, submitted()), longAfter()).refuses(NOTHING_PROMISED);
        check(given(imported()).at(MONDAY, submittedElsewhere()), longAfter()).refuses(NOTHING_PROMISED);
    }

    @Test
    void theAgreementSaysHowManyWeeks() {
        SlaTerms two = new SlaTerms(
                TERMS.submittalReview(),
                TERMS.feedbackAfterInterview(),
                TERMS.debriefAfterLastInterview(),
                TERMS.requirementsApproval(),
                TERMS.interviewScheduling(),
                TERMS.answerToQuestion(),
                null,
                new SlaTerms.EscalationThresholds(2, 2, 2),
                TERMS.calendar());
        stalls(
                check(given(opened()).at(MONDAY, slaAgreed(two)), longAfter()),
                new RequisitionStalled(
                        REQUISITION, Standstill.NOTHING_MOVED, 2, List.of(), null, null, null, MONDAY, day(14)));
    }

    private static Given agreed() {
        return given(opened()).at(MONDAY, slaAgreed());
    }

    private static When<RecordOverdue> check(Given past, Instant now) {
        return past.when(stalled(REQUISITION)).by(PersonId.SYSTEM, Role.SYSTEM).at(now);
    }

    private static RequisitionStalled nothingMoved(Instant since, Instant due) {
        return new RequisitionStalled(
                REQUISITION, Standstill.NOTHING_MOVED, 6, List.of(), null, null, null, since, due);
    }

    private static RequisitionStalled allRejected(Instant since, Instant due, ApplicationId... rejected) {
        return new RequisitionStalled(
                REQUISITION, Standstill.EVERY_CANDIDATE_REJECTED, 6, List.of(rejected), null, null, null, since, due);
    }

    /** Against whom it counts is another question, see {@link WhoStalledTest}. */
    private static void stalls(When<RecordOverdue> check, RequisitionStalled expected) {
        assertThat(check.decided()).isInstanceOfSatisfying(Outcome.Recorded.class, recorded -> {
            assertThat(recorded.occurredAt()).isEqualTo(expected.dueAt());
            assertThat(recorded.events().getFirst())
                    .usingRecursiveComparison()
                    .ignoringFields("owing", "owedBy", "held")
                    .isEqualTo(expected);
        });
    }
}
