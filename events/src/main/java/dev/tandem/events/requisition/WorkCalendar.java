package dev.tandem.events.requisition;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which hours count on the clocks of an agreement.
 *
 * @param kind {@code ALL_HOURS}: 24 h means 24 h; {@code BUSINESS_HOURS}: only the working hours below count;
 *     {@code WORKING_DAYS}: 24 h mean the same time of day one working day later, of whoever owes
 * @param zone whose days and hours are meant; null with {@code ALL_HOURS}. With {@code WORKING_DAYS} zone, days and holidays are
 *     those of whoever has not said when they work
 * @param workingDays the days that count; empty with {@code ALL_HOURS}
 * @param opens start of the working day, null unless {@code BUSINESS_HOURS}
 * @param closes end of the working day, after its start; null unless {@code BUSINESS_HOURS}
 * @param holidays days that do not count, 366 at most
 */
public record WorkCalendar(
        @NotNull CalendarKind kind,
        @Nullable ZoneId zone,
        Set<DayOfWeek> workingDays,
        @Nullable LocalTime opens,
        @Nullable LocalTime closes,
        @Size(max = WorkCalendar.MOST_HOLIDAYS) Set<LocalDate> holidays) {

    /** How many days off a calendar names at most: about thirty years of them in any country. */
    public static final int MOST_HOLIDAYS = 366;

    /** Every hour counts. */
    public static final WorkCalendar ALL_HOURS =
            new WorkCalendar(CalendarKind.ALL_HOURS, null, Set.of(), null, null, Set.of());

    public WorkCalendar {
        workingDays = workingDays == null ? Set.of() : workingDays;
        holidays = holidays == null ? Set.of() : holidays;
        if (kind == CalendarKind.BUSINESS_HOURS
                && (zone == null
                        || workingDays.isEmpty()
                        || opens == null
                        || closes == null
                        || !opens.isBefore(closes))) {
            throw new IllegalArgumentException(
                    "BUSINESS_HOURS needs a zone, working days and hours that open before they close");
        }
        if (kind == CalendarKind.WORKING_DAYS && (zone == null || workingDays.isEmpty())) {
            throw new IllegalArgumentException("WORKING_DAYS needs a zone and working days");
        }
    }

    /** Which hours count. */
    public enum CalendarKind {
        ALL_HOURS,
        BUSINESS_HOURS,
        WORKING_DAYS
    }
}
