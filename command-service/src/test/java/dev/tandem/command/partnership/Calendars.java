package dev.tandem.command.partnership;

import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Work calendars of all kinds, around days on which somewhere the clocks change, and the slow way to count on them. */
final class Calendars {

    /** In the week after it, the clocks change in New York, and before long in Berlin and on Lord Howe, by half an hour there. */
    static final Instant BEGIN = Instant.parse("2026-03-05T00:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-01");
    private static final int DAYS = 60;

    private Calendars() {}

    static Arbitrary<WorkCalendar> any() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.just(WorkCalendar.ALL_HOURS)),
                net.jqwik.api.Tuple.of(5, businessHours()));
    }

    static Arbitrary<WorkCalendar> businessHours() {
        Arbitrary<ZoneId> zones = Arbitraries.of(
                        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
                .map(ZoneId::of);
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        // Not between one and four at night: an hour that the clocks repeat has two openings, and people choose one.
        Arbitrary<LocalTime> opens = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 59),
                        Arbitraries.integers().between(4 * 60, 12 * 60))
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        // No agreement has a working day of less than a quarter of an hour.
        Arbitrary<LocalTime> closes = Arbitraries.integers()
                .between(12 * 60 + 15, 24 * 60 - 1)
                .map(minute -> LocalTime.ofSecondOfDay(minute * 60L));
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, DAYS)
                .map(FIRST_DAY::plusDays)
                .set()
                .ofMaxSize(6);
        return Combinators.combine(zones, days, opens, closes, holidays)
                .as((zone, working, from, to, off) ->
                        new WorkCalendar(WorkCalendar.CalendarKind.BUSINESS_HOURS, zone, working, from, to, off));
    }

    /** Whether the minute that begins then counts. */
    static boolean counts(WorkCalendar calendar, Instant minute) {
        if (calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS) {
            return true;
        }
        ZonedDateTime there = minute.atZone(Objects.requireNonNull(calendar.zone()));
        return calendar.workingDays().contains(there.getDayOfWeek())
                && !calendar.holidays().contains(there.toLocalDate())
                && !there.toLocalTime().isBefore(Objects.requireNonNull(calendar.opens()))
                && there.toLocalTime().isBefore(Objects.requireNonNull(calendar.closes()));
    }
}
