package dev.tandem.agreement;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void onAllHoursADayIsADayAlsoOverAWeekend() {
        assertThat(WorkingHours.on(WorkCalendar.ALL_HOURS).after(at("2026-07-31T16:00:00Z"), Duration.ofHours(48)))
                .isEqualTo(at("2026-08-02T16:00:00Z"));
    }

    @Test
    void businessHoursEndWithTheDayAndGoOnTheNextMorning() {
        assertThat(nineToFive().after(at("2026-07-28T15:00:00+02:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-07-29T11:00:00+02:00"));
    }

    @Test
    void whatEndsExactlyAtClosingIsDueAtClosing() {
        assertThat(nineToFive().after(at("2026-07-28T15:00:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-07-28T17:00:00+02:00"));
    }

    @Test
    void whatBeginsAtNightCountsFromTheMorning() {
        assertThat(nineToFive().after(at("2026-07-28T23:30:00+02:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-07-29T10:00:00+02:00"));
        assertThat(nineToFive().after(at("2026-07-28T03:30:00+02:00"), Duration.ofHours(1)))
                .isEqualTo(at("2026-07-28T10:00:00+02:00"));
    }

    @Test
    void weekendsAndHolidaysDoNotCount() {
        WorkingHours time = time(BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0), LocalDate.of(2026, 8, 3));
        assertThat(time.after(at("2026-07-31T16:00:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-08-04T10:00:00+02:00"));
    }

    @Test
    void manyDaysAddUp() {
        assertThat(nineToFive().after(at("2026-07-27T09:00:00+02:00"), Duration.ofHours(80)))
                .isEqualTo(at("2026-08-07T17:00:00+02:00"));
    }

    @Test
    void theHoursAreThoseOfTheZoneOnBothSidesOfAClockChange() {
        // Berlin leaves summer time on Sunday, 25 October 2026.
        assertThat(nineToFive().after(at("2026-10-23T16:00:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-26T10:00:00+01:00"));
    }

    @Test
    void anHourThatTheClocksSkipDoesNotCount() {
        // On Sunday, 29 March 2026 the clocks jump from 02:00 to 03:00.
        WorkingHours night = onSundays(LocalTime.of(1, 0), LocalTime.of(5, 0));
        assertThat(night.after(at("2026-03-29T01:00:00+01:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-03-29T04:00:00+02:00"));
        assertThat(night.after(at("2026-03-29T01:00:00+01:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-04-05T02:00:00+02:00"));
    }

    @Test
    void anHourThatTheClocksRepeatCountsTwice() {
        WorkingHours night = onSundays(LocalTime.of(2, 0), LocalTime.of(3, 0));
        assertThat(night.after(at("2026-10-25T00:00:00+02:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-10-25T03:00:00+01:00"));
    }

    @Test
    void aDayWhoseHoursTheClocksSkipAltogetherIsNoWorkingDay() {
        WorkingHours night = onSundays(LocalTime.of(2, 10), LocalTime.of(2, 50));
        assertThat(night.after(at("2026-03-29T00:00:00+01:00"), Duration.ofMinutes(30)))
                .isEqualTo(at("2026-04-05T02:40:00+02:00"));
    }

    @Test
    void nothingPromisedIsDueAtOnce() {
        assertThat(nineToFive().after(at("2026-08-01T12:00:00Z"), Duration.ZERO))
                .isEqualTo(at("2026-08-01T12:00:00Z"));
    }

    @Test
    void aPromiseCannotRunBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> nineToFive().after(Instant.EPOCH, Duration.ofMinutes(-1)));
    }

    @Test
    void whatTakesLongerThanAnybodyWaitsIsDueNever() {
        WorkingHours tenSecondsADay = time(BERLIN, LocalTime.of(9, 0), LocalTime.of(9, 0, 10));

        assertThat(tenSecondsADay.after(at("2026-07-28T15:00:00+02:00"), Duration.ofDays(90)))
                .isEqualTo(WorkingHours.NEVER);
    }

    @Test
    void aCalendarWithoutAWorkingDayIsDueNever() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        WorkingHours allHolidays = time(
                BERLIN,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                first.datesUntil(first.plusYears(20)).toArray(LocalDate[]::new));

        assertThat(allHolidays.after(at("2026-07-28T15:00:00+02:00"), Duration.ofHours(1)))
                .isEqualTo(WorkingHours.NEVER);
        assertThat(allHolidays.between(at("2026-07-28T15:00:00+02:00"), WorkingHours.NEVER))
                .isZero();
    }

    @Test
    void noReckoningOverflowsWhateverItIsGiven() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        for (WorkingHours time : List.of(nineToFive(), WorkingHours.on(WorkCalendar.ALL_HOURS))) {
            assertThat(time.after(at("2026-07-28T15:00:00+02:00"), longest)).isEqualTo(WorkingHours.NEVER);
            assertThat(time.after(Instant.MAX, Duration.ofHours(1))).isEqualTo(WorkingHours.NEVER);
            assertThat(time.after(WorkingHours.NEVER, Duration.ofHours(1))).isEqualTo(WorkingHours.NEVER);
            assertThat(time.after(WorkingHours.NEVER.minusSeconds(1), Duration.ofHours(1)))
                    .isEqualTo(WorkingHours.NEVER);
        }
    }

    @Test
    void agreesWithCountingMinuteByMinute() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20260101);
        WorkingHours time = time(BERLIN, LocalTime.of(8, 30), LocalTime.of(16, 15), LocalDate.of(2026, 3, 27));
        Instant begin = at("2026-03-20T00:00:00+01:00");
        for (int i = 0; i < 300; i++) {
            Instant start = begin.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
            int minutes = 1 + random.nextInt(40 * 60);
            assertThat(time.after(start, Duration.ofMinutes(minutes)))
                    .as("%d minutes from %s", minutes, start)
                    .isEqualTo(minuteByMinute(start, minutes));
            assertThat(time.between(start, minuteByMinute(start, minutes)))
                    .as("from %s, %d minutes on", start, minutes)
                    .isEqualTo(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void nothingCountsBetweenClosingAndOpening() {
        assertThat(nineToFive().between(at("2026-07-31T17:00:00+02:00"), at("2026-08-03T09:00:00+02:00")))
                .isZero();
        assertThat(nineToFive().between(at("2026-07-31T20:00:00+02:00"), at("2026-07-31T23:00:00+02:00")))
                .isZero();
    }

    @Test
    void onAllHoursEveryHourCountsBetween() {
        assertThat(WorkingHours.on(WorkCalendar.ALL_HOURS)
                        .between(at("2026-07-31T17:00:00+02:00"), at("2026-08-03T09:00:00+02:00")))
                .isEqualTo(Duration.ofHours(64));
    }

    @Test
    void anHourThatTheClocksRepeatIsCountedTwiceBetween() {
        assertThat(onSundays(LocalTime.of(1, 0), LocalTime.of(5, 0))
                        .between(at("2026-10-25T00:00:00+02:00"), at("2026-10-25T12:00:00+01:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(onSundays(LocalTime.of(1, 0), LocalTime.of(5, 0))
                        .between(at("2026-03-29T00:00:00+01:00"), at("2026-03-29T12:00:00+02:00")))
                .isEqualTo(Duration.ofHours(3));
    }

    private static Instant minuteByMinute(Instant start, int minutes) {
        Instant now = start;
        for (int left = minutes; left > 0; now = now.plus(Duration.ofMinutes(1))) {
            var there = now.atZone(BERLIN);
            boolean counts = MONDAY_TO_FRIDAY.contains(there.getDayOfWeek())
                    && !there.toLocalDate().equals(LocalDate.of(2026, 3, 27))
                    && !there.toLocalTime().isBefore(LocalTime.of(8, 30))
                    && there.toLocalTime().isBefore(LocalTime.of(16, 15));
            left -= counts ? 1 : 0;
        }
        return now;
    }

    private static WorkingHours nineToFive() {
        return time(BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    private static WorkingHours onSundays(LocalTime opens, LocalTime closes) {
        return WorkingHours.on(new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS, BERLIN, Set.of(SUNDAY), opens, closes, Set.of()));
    }

    private static WorkingHours time(ZoneId zone, LocalTime opens, LocalTime closes, LocalDate... holidays) {
        return WorkingHours.on(new WorkCalendar(
                WorkCalendar.CalendarKind.BUSINESS_HOURS, zone, MONDAY_TO_FRIDAY, opens, closes, Set.of(holidays)));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
