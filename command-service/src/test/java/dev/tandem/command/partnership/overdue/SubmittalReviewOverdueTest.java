package dev.tandem.command.partnership.overdue;

import static dev.tandem.command.deadline.api.DeadlineRule.ALREADY_OVERDUE;
import static dev.tandem.command.deadline.api.DeadlineRule.CLOCK_RESTS;
import static dev.tandem.command.deadline.api.DeadlineRule.NOTHING_PROMISED;
import static dev.tandem.command.deadline.api.DeadlineRule.NOT_DUE_YET;
import static dev.tandem.command.deadline.api.DeadlineRule.PROMISE_KEPT;
import static dev.tandem.command.decision.Given.given;
import static dev.tandem.command.partnership.Days.MONDAY;
import static dev.tandem.command.partnership.Days.SUCCESSOR;
import static dev.tandem.command.partnership.Days.agreedAgain;
import static dev.tandem.command.partnership.Days.day;
import static dev.tandem.command.partnership.Days.hour;
import static dev.tandem.command.partnership.Days.longAfter;
import static dev.tandem.command.partnership.Days.on;
import static dev.tandem.command.partnership.Days.onHold;
import static dev.tandem.command.partnership.Days.reassigned;
import static dev.tandem.command.partnership.Days.resumed;
import static dev.tandem.command.story.Agreements.TERMS;
import static dev.tandem.command.story.Agreements.slaAgreed;
import static dev.tandem.command.story.Applications.APPLICATION;
import static dev.tandem.command.story.Applications.advanced;
import static dev.tandem.command.story.Applications.reconsidered;
import static dev.tandem.command.story.Applications.rejected;
import static dev.tandem.command.story.Applications.submittalAccepted;
import static dev.tandem.command.story.Applications.submitted;
import static dev.tandem.command.story.Applications.submittedElsewhere;
import static dev.tandem.command.story.Applications.withdrew;
import static dev.tandem.command.story.Interviews.debriefScheduled;
import static dev.tandem.command.story.Interviews.interviewScheduled;
import static dev.tandem.command.story.Offers.hired;
import static dev.tandem.command.story.Offers.offerExtended;
import static dev.tandem.command.story.OverdueChecks.reviewOverdue;
import static dev.tandem.command.story.People.BASIL;
import static dev.tandem.command.story.People.MANAGER;
import static dev.tandem.command.story.People.NOOR;
import static dev.tandem.command.story.Requisitions.REQUISITION;
import static dev.tandem.command.story.Requisitions.filled;
import static dev.tandem.command.story.Requisitions.imported;
import static dev.tandem.command.story.Requisitions.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Given;
import dev.tandem.command.decision.Given.When;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.SubmittalReviewOverdue;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubmittalReviewOverdueTest {

    private static final RecordOverdue CHECK = reviewOverdue(REQUISITION, APPLICATION);

    @Test
    void isOnRecordAsOfTheMomentAtWhichItBecameDue() {
        check(agreed().at(MONDAY, submitted()), longAfter()).recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void isNotDueAtTheVeryMomentButRightAfter() {
        var refused = check(agreed().at(MONDAY, submitted()), hour(48)).refuses(NOT_DUE_YET);
        assertThat(refused.details()).containsEntry(DeadlineCheck.DUE_AT, hour(48));
        check(agreed().at(MONDAY, submitted()), hour(48).plusNanos(1_000)).records(SubmittalReviewOverdue.class);
    }

    @Test
    void aYesInTimeKeepsThePromiseAlsoAtTheLastMoment() {
        check(agreed().at(MONDAY, submitted()).at(hour(1), submittalAccepted()), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(48), submittalAccepted()), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void aYesThatComesLateDoesNotTakeItBack() {
        check(agreed().at(MONDAY, submitted()).at(hour(48).plusNanos(1_000), submittalAccepted()), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void aNoIsAnAnswerAndSoIsTheEnd() {
        check(agreed().at(MONDAY, submitted()).at(hour(1), rejected(NOOR)), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(1), withdrew()), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(1), offerExtended()), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(1), hired(NOOR)), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void aMoveForwardWithoutAnAnswerMakesTheReviewPointless() {
        check(agreed().at(MONDAY, submitted()).at(hour(1), advanced(Stage.SUBMITTED, Stage.SCREEN)), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(1), interviewScheduled()), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(1), debriefScheduled()), longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(49), debriefScheduled()), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void whoIsTakenUpAgainBeforeTheYesWaitsForItAgain() {
        Given again = agreed().at(MONDAY, submitted())
                .at(hour(1), rejected(NOOR))
                .at(hour(100), reconsidered(Stage.SUBMITTED));
        check(again, hour(148)).refuses(NOT_DUE_YET);
        check(again, longAfter()).recordsAt(hour(148), overdue(hour(100), hour(148)));
        check(again.at(hour(148), submittalAccepted()), longAfter()).refuses(PROMISE_KEPT);
        check(again.at(hour(110), withdrew()), longAfter()).refuses(PROMISE_KEPT);
    }

    @Test
    void aYesIsNotAskedForAgain() {
        check(
                        agreed().at(MONDAY, submitted())
                                .at(hour(1), submittalAccepted())
                                .at(hour(2), withdrew())
                                .at(hour(100), reconsidered(Stage.SUBMITTED)),
                        longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void whatHappensToAnotherCandidateIsNoAnswer() {
        check(agreed().at(MONDAY, submitted()).at(hour(1), rejected(BASIL)), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void isRecordedOnce() {
        check(agreed().at(MONDAY, submitted()).at(hour(48), overdue(MONDAY, hour(48))), longAfter())
                .refuses(ALREADY_OVERDUE);
        check(
                        agreed().at(MONDAY, submitted())
                                .at(hour(48), overdue(MONDAY, hour(48)))
                                .at(hour(60), submittalAccepted()),
                        longAfter())
                .refuses(ALREADY_OVERDUE);
    }

    @Test
    void theClockRestsWhileTheRequisitionIsOnHold() {
        Given held = agreed().at(MONDAY, submitted()).at(hour(40), onHold());
        check(held, longAfter()).refuses(CLOCK_RESTS);
        check(held.at(hour(100), resumed()), hour(108)).refuses(NOT_DUE_YET);
        check(held.at(hour(100), resumed()), longAfter()).recordsAt(hour(108), overdue(MONDAY, hour(108)));
        check(held.at(hour(100), resumed()).at(hour(108), submittalAccepted()), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void aYesOnHoldIsInTime() {
        check(agreed().at(MONDAY, submitted()).at(hour(40), onHold()).at(hour(90), submittalAccepted()), longAfter())
                .refuses(PROMISE_KEPT);
    }

    @Test
    void aHoldAtTheLastMomentStillHolds() {
        Given held = agreed().at(MONDAY, submitted()).at(hour(48), onHold());
        check(held, longAfter()).refuses(CLOCK_RESTS);
        check(held.at(hour(90), resumed()), longAfter()).recordsAt(hour(90), overdue(MONDAY, hour(90)));
    }

    @Test
    void aHoldAfterwardsDoesNotTakeItBack() {
        check(agreed().at(MONDAY, submitted()).at(hour(49), onHold()), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void everyHoldCounts() {
        check(
                        agreed().at(MONDAY, submitted())
                                .at(hour(10), onHold())
                                .at(hour(20), resumed())
                                .at(hour(30), onHold())
                                .at(hour(50), resumed()),
                        longAfter())
                .recordsAt(hour(78), overdue(MONDAY, hour(78)));
    }

    @Test
    void whatIsSubmittedOnHoldIsAskedForWhenTheSearchGoesOn() {
        check(agreed().at(hour(-5), onHold()).at(MONDAY, submitted()).at(hour(10), resumed()), longAfter())
                .recordsAt(hour(58), overdue(hour(10), hour(58)));
    }

    @Test
    void anEndEndsTheClock() {
        check(agreed().at(MONDAY, submitted()).at(hour(40), filled()), longAfter())
                .refuses(PROMISE_KEPT);
        check(
                        agreed().at(MONDAY, submitted())
                                .at(hour(40), new RequisitionCancelled(REQUISITION, "The team was dissolved")),
                        longAfter())
                .refuses(PROMISE_KEPT);
        check(agreed().at(MONDAY, submitted()).at(hour(49), filled()), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    @Test
    void aNewcomerOwesNothingBeforeTheySigned() {
        Given handedOver = agreed().at(MONDAY, submitted()).at(hour(40), reassigned());
        check(handedOver, longAfter()).refuses(CLOCK_RESTS);
        check(handedOver.at(hour(60), agreedAgain(2, TERMS)), longAfter())
                .recordsAt(
                        hour(68),
                        new SubmittalReviewOverdue(APPLICATION, REQUISITION, NOOR, SUCCESSOR, MONDAY, hour(68)));
    }

    @Test
    void newTermsHoldForWhatIsAskedForUnderThem() {
        SlaTerms working = on(new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("UTC"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of()));
        check(agreed().at(MONDAY, submitted()).at(hour(1), agreedAgain(2, working)), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
        check(agreed().at(hour(-1), agreedAgain(2, working)).at(MONDAY, submitted()), longAfter())
                .recordsAt(
                        Instant.parse("2026-03-17T17:00:00Z"), overdue(MONDAY, Instant.parse("2026-03-17T17:00:00Z")));
    }

    @Test
    void businessHoursCountThroughWeekendsHolidaysAndTheStartOfSummerTime() {
        // Friday, 27 March 2026, 16:00 in Lisbon, which goes to summer time on Sunday. 48 h are six days of eight
        // hours.
        Instant friday = Instant.parse("2026-03-27T16:00:00Z");
        SlaTerms lisbon = on(new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("Europe/Lisbon"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of(LocalDate.parse("2026-04-03"))));
        Instant due = Instant.parse("2026-04-07T15:00:00Z");
        check(given(opened()).at(MONDAY, slaAgreed(lisbon)).at(friday, submitted()), longAfter())
                .recordsAt(due, overdue(friday, due));
    }

    @Test
    void aHoldTakesOnlyTheWorkingHoursThatItCovers() {
        SlaTerms working = on(new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS,
                ZoneId.of("UTC"),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                Set.of()));
        // Six working days end on Monday at 17:00. On hold from Tuesday, 15:00 to Wednesday, 11:00: four working hours.
        Instant due = Instant.parse("2026-03-10T13:00:00Z");
        check(
                        given(opened())
                                .at(hour(-1), slaAgreed(working))
                                .at(MONDAY, submitted())
                                .at(hour(30), onHold())
                                .at(hour(50), resumed()),
                        longAfter())
                .recordsAt(due, overdue(MONDAY, due));
    }

    @Test
    void nothingIsOverdueThatNobodyPromised() {
        check(given(opened()).at(MONDAY, submitted()), longAfter()).refuses(CLOCK_RESTS);
        check(agreed(), longAfter()).refuses(NOTHING_PROMISED);
    }

    @Test
    void historyBroughtInIsNeverOverdue() {
        check(given(imported()).at(MONDAY, submittedElsewhere()), longAfter()).refuses(NOTHING_PROMISED);
        check(given(imported()).at(MONDAY, submittedElsewhere()).at(hour(1), slaAgreed()), longAfter())
                .refuses(NOTHING_PROMISED);
        check(given(imported()).at(MONDAY, submitted()).at(hour(1), slaAgreed()), longAfter())
                .refuses(NOTHING_PROMISED);
    }

    @Test
    void whatIsAskedForAfterAnAgreementOnAnImportedRequisitionIsPromised() {
        check(given(imported()).at(hour(-1), slaAgreed()).at(MONDAY, submitted()), longAfter())
                .recordsAt(hour(48), overdue(MONDAY, hour(48)));
    }

    private static Given agreed() {
        return given(opened()).at(day(-7), slaAgreed());
    }

    private static When<RecordOverdue> check(Given past, Instant now) {
        return past.when(CHECK).by(PersonId.SYSTEM, Role.SYSTEM).at(now);
    }

    private static SubmittalReviewOverdue overdue(Instant since, Instant due) {
        return new SubmittalReviewOverdue(APPLICATION, REQUISITION, NOOR, MANAGER, since, due);
    }
}
