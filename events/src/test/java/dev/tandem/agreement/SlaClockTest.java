package dev.tandem.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.agreement.Reckoning.Due;
import dev.tandem.agreement.SlaClock.Owner;
import dev.tandem.events.Event;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.people.WorkingWeek;
import dev.tandem.events.requisition.HousePolicies;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReassigned;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.events.requisition.SlaAgreed;
import dev.tandem.events.requisition.SlaTerms;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.requisition.TermsApplied;
import dev.tandem.events.requisition.TermsApplied.AppliedTerms;
import dev.tandem.events.requisition.TermsApplied.PersonHours;
import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What binds a search, from when on, and on whose days. */
class SlaClockTest {

    private static final RequisitionId REQUISITION = new RequisitionId("req-1");
    private static final PersonId ROB = new PersonId("rob");
    private static final PersonId MIA = new PersonId("mia");
    private static final PersonId MO = new PersonId("mo");
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final WorkCalendar WORKING_DAYS = new WorkCalendar(
            WorkCalendar.CalendarKind.WORKING_DAYS, ZoneId.of("Europe/Berlin"), MONDAY_TO_FRIDAY, null, null, Set.of());

    private SlaClock clock = SlaClock.NONE;

    @Test
    void termsOfTheHouseBindFromTheOpening() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        assertThat(due("2026-07-10T16:00:00+02:00", Side.HIRING_MANAGER, 2)).isEqualTo(at("2026-07-14T16:00:00+02:00"));
    }

    @Test
    void eachStretchCountsOnTheDaysOfWhoeverOwedItThen() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        hours("2026-07-06T09:00:00+02:00", MIA, week("Europe/Berlin", MONDAY_TO_FRIDAY));
        // Mo works in New York, from Tuesday to Thursday; the Wednesday is a holiday.
        hours(
                "2026-07-06T09:00:00+02:00",
                MO,
                week(
                        "America/New_York",
                        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                        LocalDate.of(2026, 7, 15)));
        // Asked on Thursday noon for three days; Mia had two of them when she handed over on Monday noon.
        after(reassigned(Side.HIRING_MANAGER, MIA, MO), "2026-07-13T12:00:00+02:00");
        // Monday is none of Mo's days: the third begins on Tuesday in New York and is over with it.
        assertThat(due("2026-07-09T12:00:00+02:00", Side.HIRING_MANAGER, 3)).isEqualTo(at("2026-07-15T00:00:00-04:00"));
        // The holiday between is not worth a day.
        assertThat(due("2026-07-09T12:00:00+02:00", Side.HIRING_MANAGER, 4)).isEqualTo(at("2026-07-17T00:00:00-04:00"));
        // The other side has changed nothing.
        assertThat(due("2026-07-09T12:00:00+02:00", Side.RECRUITER, 3)).isEqualTo(at("2026-07-14T12:00:00+02:00"));
    }

    @Test
    void changedHoursCountFromThenOn() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        hours("2026-07-07T09:00:00+02:00", MIA, week("Europe/Berlin", Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)));
        assertThat(due("2026-07-06T09:00:00+02:00", Side.HIRING_MANAGER, 2)).isEqualTo(at("2026-07-13T09:00:00+02:00"));
    }

    @Test
    void aFixedPersonsDaysAreTheirOwnWhoeverStandsWhere() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        hours("2026-07-06T09:00:00+02:00", MO, week("Pacific/Auckland", MONDAY_TO_FRIDAY));
        assertThat(((Due) clock.due(
                                at("2026-07-10T16:00:00+02:00"),
                                new Owner(Side.HIRING_MANAGER, MO),
                                true,
                                _ -> days(1)))
                        .at())
                .isEqualTo(at("2026-07-14T00:00:00+12:00"));
    }

    @Test
    void withTermsOfTheHouseAHandoverStopsNothingButNothingIsDueOnTheNewcomersFirstDay() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        after(reassigned(Side.HIRING_MANAGER, MIA, MO), "2026-07-07T17:00:00+02:00");
        assertThat(due("2026-07-06T18:00:00+02:00", Side.HIRING_MANAGER, 1)).isEqualTo(at("2026-07-08T17:00:00+02:00"));
        assertThat(due("2026-07-06T18:00:00+02:00", Side.HIRING_MANAGER, 3)).isEqualTo(at("2026-07-09T18:00:00+02:00"));
        assertThat(due("2026-07-06T16:00:00+02:00", Side.HIRING_MANAGER, 1)).isEqualTo(at("2026-07-07T16:00:00+02:00"));
        assertThat(due("2026-07-06T18:00:00+02:00", Side.RECRUITER, 1)).isEqualTo(at("2026-07-07T18:00:00+02:00"));
    }

    @Test
    void withoutThemEverythingRestsUntilTheNewcomerHasSigned() {
        opened("2026-07-06T09:00:00+02:00");
        agreed("2026-07-06T09:00:00+02:00");
        after(reassigned(Side.HIRING_MANAGER, MIA, MO), "2026-07-07T09:00:00+02:00");
        assertThat(clock.due(at("2026-07-06T18:00:00+02:00"), new Owner(Side.HIRING_MANAGER, null), true, _ -> days(1)))
                .isInstanceOf(Reckoning.Resting.class);
    }

    @Test
    void thePairsWordGoesBeforeTheHouseUntilOneOfThemIsSomebodyElse() {
        opened("2026-07-06T09:00:00+02:00");
        house("2026-07-06T09:00:00+02:00", WORKING_DAYS);
        agreed("2026-07-07T09:00:00+02:00");
        house("2026-07-08T09:00:00+02:00", WORKING_DAYS);
        assertThat(clock.termsAt(at("2026-07-09T09:00:00+02:00")).calendar()).isEqualTo(WorkCalendar.ALL_HOURS);
        after(reassigned(Side.RECRUITER, ROB, MO), "2026-07-10T09:00:00+02:00");
        assertThat(clock.termsAt(at("2026-07-09T09:00:00+02:00")).calendar()).isEqualTo(WorkCalendar.ALL_HOURS);
        assertThat(clock.termsAt(at("2026-07-10T09:00:00+02:00")).calendar()).isEqualTo(WORKING_DAYS);
        assertThat(clock.passes()).isTrue();
    }

    @Test
    void whatIsDueWithinADayOfAHoldIsDueAllTheSameUnlessItCannotBeDone() {
        opened("2026-07-06T09:00:00+02:00");
        agreed("2026-07-06T09:00:00+02:00");
        hold("2026-07-07T09:00:00+02:00");
        assertThat(due("2026-07-06T15:00:00+02:00", Side.HIRING_MANAGER, 1)).isEqualTo(at("2026-07-07T15:00:00+02:00"));
        assertThat(clock.due(
                        at("2026-07-06T15:00:00+02:00"), new Owner(Side.HIRING_MANAGER, null), false, _ -> days(1)))
                .isInstanceOf(Reckoning.Resting.class);
        assertThat(clock.due(at("2026-07-06T15:00:00+02:00"), new Owner(Side.HIRING_MANAGER, null), true, _ -> days(2)))
                .isInstanceOf(Reckoning.Resting.class);
        after(new RequisitionResumed(REQUISITION, "It goes on"), "2026-07-09T09:00:00+02:00");
        assertThat(due("2026-07-06T15:00:00+02:00", Side.HIRING_MANAGER, 1)).isEqualTo(at("2026-07-07T15:00:00+02:00"));
        assertThat(due("2026-07-06T15:00:00+02:00", Side.HIRING_MANAGER, 2)).isEqualTo(at("2026-07-10T15:00:00+02:00"));
    }

    @Test
    void noHoldLetsAnythingRunOutAfterTheSearch() {
        opened("2026-07-06T09:00:00+02:00");
        agreed("2026-07-06T09:00:00+02:00");
        hold("2026-07-07T09:00:00+02:00");
        after(new RequisitionCancelled(REQUISITION, "No budget"), "2026-07-07T12:00:00+02:00");
        assertThat(clock.due(at("2026-07-06T15:00:00+02:00"), new Owner(Side.HIRING_MANAGER, null), true, _ -> days(1)))
                .isInstanceOf(Reckoning.Resting.class);
        assertThat(due("2026-07-06T11:00:00+02:00", Side.HIRING_MANAGER, 1)).isEqualTo(at("2026-07-07T11:00:00+02:00"));
    }

    @Test
    void aHoldOfAnOlderVersionLetEveryClockRestAtOnce() {
        opened("2026-07-06T09:00:00+02:00");
        agreed("2026-07-06T09:00:00+02:00");
        after(new RequisitionPutOnHold(REQUISITION, "As it was"), "2026-07-07T09:00:00+02:00");
        assertThat(clock.due(at("2026-07-06T15:00:00+02:00"), new Owner(Side.HIRING_MANAGER, null), true, _ -> days(1)))
                .isInstanceOf(Reckoning.Resting.class);
    }

    private @Nullable Instant due(String asked, Side side, int days) {
        return ((Due) clock.due(
                        at(asked),
                        new Owner(side, null),
                        true,
                        terms -> new SlaTarget(Duration.ofDays(days), terms.calendar())))
                .at();
    }

    private static SlaTarget days(int days) {
        return new SlaTarget(Duration.ofDays(days), WORKING_DAYS);
    }

    private void opened(String at) {
        after(
                new RequisitionOpened(
                        REQUISITION,
                        "",
                        "",
                        "",
                        "",
                        1,
                        MIA,
                        ROB,
                        null,
                        null,
                        null,
                        Stage.DEFAULT,
                        Origin.NATIVE,
                        null,
                        null),
                at);
    }

    private void house(String at, WorkCalendar calendar) {
        after(new TermsApplied(REQUISITION, new AppliedTerms(1, terms(calendar), HousePolicies.NONE), List.of()), at);
    }

    private void hours(String at, PersonId person, WorkingWeek week) {
        after(new TermsApplied(REQUISITION, null, List.of(new PersonHours(person, week))), at);
    }

    private void agreed(String at) {
        after(new SlaAgreed(REQUISITION, 1, terms(WorkCalendar.ALL_HOURS)), at);
    }

    private void hold(String at) {
        after(
                new RequisitionPutOnHold(
                        REQUISITION, "A while", Side.HIRING_MANAGER, null, at(at).plus(Duration.ofDays(1))),
                at);
    }

    private static RequisitionReassigned reassigned(Side side, PersonId from, PersonId to) {
        return new RequisitionReassigned(REQUISITION, side, from, to, "Somebody else has it");
    }

    private static SlaTerms terms(WorkCalendar calendar) {
        Duration day = Duration.ofDays(1);
        return new SlaTerms(day, day, day, day, day, day, null, new SlaTerms.EscalationThresholds(2, 6, 2), calendar);
    }

    private static WorkingWeek week(String zone, Set<DayOfWeek> days, LocalDate... holidays) {
        return new WorkingWeek(ZoneId.of(zone), days, LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(holidays));
    }

    private void after(Event event, String at) {
        clock = clock.after(event, at(at));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
