package dev.tandem.agreement;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The same time of day so many working days later. */
class WorkingDaysTest {

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void aDayFromFridayAfternoonIsMondayAfternoon() {
        assertThat(in("Europe/Berlin").after(at("2026-07-31T16:00:00+02:00"), A_DAY))
                .isEqualTo(at("2026-08-03T16:00:00+02:00"));
    }

    @Test
    void threeZonesEachHaveADayOfTheirOwn() {
        Instant asked = at("2026-07-31T14:00:00Z");
        assertThat(in("America/New_York").after(asked, A_DAY)).isEqualTo(at("2026-08-03T14:00:00Z"));
        assertThat(in("Europe/Berlin").after(asked, A_DAY)).isEqualTo(at("2026-08-03T14:00:00Z"));
        // In Auckland it was Saturday already: Monday is theirs as a whole.
        assertThat(in("Pacific/Auckland").after(asked, A_DAY)).isEqualTo(at("2026-08-04T00:00:00+12:00"));
    }

    @Test
    void theTimeOfDayStaysTheSameWhenTheClocksChange() {
        assertThat(in("Europe/Berlin").after(at("2026-03-27T16:00:00+01:00"), A_DAY))
                .isEqualTo(at("2026-03-30T16:00:00+02:00"));
        assertThat(in("Europe/Berlin").after(at("2026-10-23T16:00:00+02:00"), A_DAY))
                .isEqualTo(at("2026-10-26T16:00:00+01:00"));
        assertThat(in("America/New_York").after(at("2026-03-06T16:00:00-05:00"), A_DAY.multipliedBy(2)))
                .isEqualTo(at("2026-03-10T16:00:00-04:00"));
    }

    @Test
    void onAWorkingDayOnWhichTheClocksChangeItIsADayAllTheSame() {
        WorkingHours sundays = time("Europe/Berlin", EnumSet.allOf(DayOfWeek.class));
        assertThat(sundays.after(at("2026-03-28T16:00:00+01:00"), A_DAY)).isEqualTo(at("2026-03-29T16:00:00+02:00"));
        assertThat(sundays.after(at("2026-10-24T16:00:00+02:00"), A_DAY)).isEqualTo(at("2026-10-25T16:00:00+01:00"));
        assertThat(sundays.after(at("2026-03-28T02:30:00+01:00"), A_DAY)).isEqualTo(at("2026-03-29T03:00:00+02:00"));
    }

    @Test
    void holidaysAndDaysOffDoNotCount() {
        assertThat(time("Europe/Berlin", MONDAY_TO_FRIDAY, LocalDate.of(2026, 8, 3))
                        .after(at("2026-07-31T16:00:00+02:00"), A_DAY))
                .isEqualTo(at("2026-08-04T16:00:00+02:00"));
        assertThat(time("Europe/Berlin", Set.of(MONDAY, TUESDAY)).after(at("2026-07-28T10:00:00+02:00"), A_DAY))
                .isEqualTo(at("2026-08-03T10:00:00+02:00"));
    }

    @Test
    void whatBeginsOnADayOffHasTheWholeNextWorkingDay() {
        assertThat(in("Europe/Berlin").after(at("2026-08-01T11:00:00+02:00"), A_DAY))
                .isEqualTo(at("2026-08-04T00:00:00+02:00"));
    }

    @Test
    void noReckoningOverflows() {
        WorkingHours never = time(
                "Europe/Berlin",
                Set.of(SUNDAY),
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2046, 1, 1)).toArray(LocalDate[]::new));
        assertThat(never.after(at("2026-08-01T11:00:00+02:00"), A_DAY)).isEqualTo(WorkingHours.NEVER);
        assertThat(in("Europe/Berlin").after(Instant.MAX, A_DAY)).isEqualTo(WorkingHours.NEVER);
        assertThat(in("Europe/Berlin").after(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)))
                .isEqualTo(WorkingHours.NEVER);
    }

    /** Whoever is asked later is not due earlier, what is longer not sooner, and nothing takes weeks. */
    @Test
    void isBoundedAndMonotone() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);
        List<String> zones = List.of(
                "Europe/Berlin",
                "America/New_York",
                "Pacific/Auckland",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "America/Santiago");
        Instant begin = at("2026-01-01T00:00:00Z");
        for (int i = 0; i < 20_000; i++) {
            WorkingHours time = time(zones.get(random.nextInt(zones.size())), someDays(random));
            Instant start = begin.plusSeconds(random.nextInt(400 * 24 * 3600));
            Instant later = start.plusSeconds(random.nextInt(7200));
            Duration promised = Duration.ofMinutes(random.nextInt(6 * 24 * 60));
            Duration longer = promised.plusMinutes(random.nextInt(120));
            Instant due = time.after(start, promised);
            assertThat(due).isAfterOrEqualTo(start).isBefore(start.plus(Duration.ofDays(7 * 8 + 1)));
            assertThat(time.after(later, promised)).isAfterOrEqualTo(due);
            assertThat(time.after(start, longer)).isAfterOrEqualTo(due);
            assertThat(time.between(start, due).minus(promised).abs()).isLessThanOrEqualTo(Duration.ofHours(1));
            Instant between = start.plusSeconds(
                    random.nextLong(Duration.between(start, due).toSeconds() + 1));
            assertThat(time.between(start, between).plus(time.between(between, due)))
                    .isEqualTo(time.between(start, due));
        }
    }

    private static Set<DayOfWeek> someDays(RandomGenerator random) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        Arrays.stream(DayOfWeek.values()).filter(_ -> random.nextBoolean()).forEach(days::add);
        return days;
    }

    private static WorkingHours in(String zone) {
        return time(zone, MONDAY_TO_FRIDAY);
    }

    private static WorkingHours time(String zone, Set<DayOfWeek> days, LocalDate... holidays) {
        return WorkingHours.on(new WorkCalendar(
                WorkCalendar.CalendarKind.WORKING_DAYS, ZoneId.of(zone), days, null, null, Set.of(holidays)));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
