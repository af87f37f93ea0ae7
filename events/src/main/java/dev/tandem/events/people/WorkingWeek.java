package dev.tandem.events.people;

import dev.tandem.events.requisition.WorkCalendar;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * When somebody works.
 *
 * @param zone where
 * @param days on which days of the week; one at least
 * @param opens from when on each of them
 * @param closes until when, after {@code opens}
 * @param holidays when they do not, 366 days at most
 */
public record WorkingWeek(
        @NotNull ZoneId zone,
        @NotEmpty Set<@NotNull DayOfWeek> days,
        @NotNull LocalTime opens,
        @NotNull LocalTime closes,
        @Size(max = WorkCalendar.MOST_HOLIDAYS) Set<@NotNull LocalDate> holidays) {

    public WorkingWeek {
        days = days == null ? Set.of() : days;
        holidays = holidays == null ? Set.of() : holidays;
    }

    /** How long they work in a week without holidays; negative if they close before they open. */
    public Duration hours() {
        return Duration.between(opens, closes).multipliedBy(days.size());
    }

    /** Their days, as {@link WorkCalendar.CalendarKind#WORKING_DAYS} counts them. */
    public WorkCalendar workingDays() {
        return new WorkCalendar(WorkCalendar.CalendarKind.WORKING_DAYS, zone, days, null, null, holidays);
    }
}
