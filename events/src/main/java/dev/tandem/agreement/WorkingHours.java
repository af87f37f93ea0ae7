package dev.tandem.agreement;

import dev.tandem.events.requisition.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Objects;

/**
 * Counts time as an agreement's calendar does. Pure: the same calendar and times always give the same answer. Bounded: also on
 * terms that no agreement may have today, an answer takes about a millisecond at most and never overflows.
 */
public final class WorkingHours {

    /** A promise that runs out then runs out never. No moment that is reckoned here is later. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    /**
     * How many days after a start are looked at for working hours. Whatever may be agreed is due within two years; older
     * agreements may have promised what takes longer than anybody will wait.
     */
    static final int HORIZON_DAYS = 5 * 366;

    private final WorkCalendar calendar;

    private WorkingHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** Time as that calendar counts it. */
    public static WorkingHours on(WorkCalendar calendar) {
        return new WorkingHours(calendar);
    }

    /**
     * The moment at which {@code promised} has run out, counted from {@code start}. With business hours, time before
     * opening, after closing, on days off and on holidays does not count; an hour that the clocks skip in spring counts
     * for nothing, and one that they repeat in autumn counts twice, as the people at work live through both. With working days
     * each of them is 24 h long by the clock on the wall, whatever the clocks do: 48 h are the same time of day two working days
     * later; what begins on a day off begins with the next working day.
     *
     * @param promised zero or more
     * @return {@link #NEVER} if that many working hours do not pass within five years
     * @throws IllegalArgumentException if {@code promised} is negative
     */
    public Instant after(Instant start, Duration promised) {
        if (promised.isNegative()) {
            throw new IllegalArgumentException("a promise runs forward in time");
        }
        if (calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS || promised.isZero()) {
            return later(start, promised);
        }
        if (!start.isBefore(NEVER)) {
            return NEVER;
        }
        if (calendar.kind() == WorkCalendar.CalendarKind.WORKING_DAYS) {
            return daysAfter(start, promised);
        }
        Duration left = promised;
        LocalDate first = start.atZone(zone()).toLocalDate();
        for (int days = 0; days <= HORIZON_DAYS; days++) {
            LocalDate day = first.plusDays(days);
            if (works(day)) {
                Instant from = later(start, opening(day));
                Duration open = Duration.between(from, closing(day));
                if (open.compareTo(left) >= 0) {
                    return earlier(from.plus(left), NEVER);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
        return NEVER;
    }

    /** What one working day on that calendar is worth; 24 h where each hour counts. */
    public static Duration aDay(WorkCalendar calendar) {
        return calendar.kind() == WorkCalendar.CalendarKind.BUSINESS_HOURS
                ? Duration.between(Objects.requireNonNull(calendar.opens()), Objects.requireNonNull(calendar.closes()))
                : Duration.ofDays(1);
    }

    /** So much later, each hour counted; {@link #NEVER} if that is later than any moment. */
    public static Instant later(Instant start, Duration by) {
        return start.isBefore(NEVER) && by.compareTo(Duration.between(start, NEVER)) < 0 ? start.plus(by) : NEVER;
    }

    /**
     * How much of the time from {@code start} to {@code end} counts, by the same rules: for any start and promise,
     * {@code between(start, after(start, promise))} is the promise, unless that is never. Working hours later than five years
     * after the start are not counted.
     *
     * @throws IllegalArgumentException if {@code end} is before {@code start}
     */
    public Duration between(Instant start, Instant end) {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("time runs forward");
        }
        if (calendar.kind() == WorkCalendar.CalendarKind.ALL_HOURS) {
            return Duration.between(start, end);
        }
        if (calendar.kind() == WorkCalendar.CalendarKind.WORKING_DAYS) {
            return daysBetween(start, end);
        }
        Duration counted = Duration.ZERO;
        LocalDate first = start.atZone(zone()).toLocalDate();
        LocalDate last = end.atZone(zone()).toLocalDate();
        for (int days = 0; days <= HORIZON_DAYS; days++) {
            LocalDate day = first.plusDays(days);
            if (day.isAfter(last)) {
                break;
            }
            if (works(day)) {
                Duration open = Duration.between(later(start, opening(day)), earlier(end, closing(day)));
                counted = open.isNegative() ? counted : counted.plus(open);
            }
        }
        return counted;
    }

    private Instant daysAfter(Instant start, Duration promised) {
        Duration left = promised;
        LocalDateTime from = onTheWall(start);
        LocalDate first = from.toLocalDate();
        for (int days = 0; days <= HORIZON_DAYS; days++) {
            LocalDate day = first.plusDays(days);
            LocalDateTime begins = days == 0 ? from : day.atStartOfDay();
            if (works(day)) {
                Duration open = Duration.between(begins, day.plusDays(1).atStartOfDay());
                if (open.compareTo(left) >= 0) {
                    return earlier(moment(begins.plus(left), false), NEVER);
                }
                left = left.minus(open);
            }
        }
        return NEVER;
    }

    private Duration daysBetween(Instant start, Instant end) {
        Duration counted = Duration.ZERO;
        LocalDateTime from = onTheWall(start);
        LocalDateTime to = onTheWall(end);
        LocalDate first = from.toLocalDate();
        for (int days = 0; days <= HORIZON_DAYS; days++) {
            LocalDate day = first.plusDays(days);
            LocalDateTime begins = days == 0 ? from : day.atStartOfDay();
            if (!begins.isBefore(to)) {
                break;
            }
            if (works(day)) {
                LocalDateTime ends = day.plusDays(1).atStartOfDay();
                counted = counted.plus(Duration.between(begins, ends.isBefore(to) ? ends : to));
            }
        }
        return counted;
    }

    /** What the clock shows, but that it never goes back: while it repeats an hour, it shows the end of it. */
    private LocalDateTime onTheWall(Instant moment) {
        ZonedDateTime there = moment.atZone(zone());
        ZoneOffsetTransition transition = zone().getRules().getTransition(there.toLocalDateTime());
        return transition != null && transition.isOverlap() && there.getOffset().equals(transition.getOffsetAfter())
                ? transition.getDateTimeBefore()
                : there.toLocalDateTime();
    }

    private boolean works(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return calendar.workingDays().contains(weekday) && !calendar.holidays().contains(day);
    }

    private Instant opening(LocalDate day) {
        return moment(day.atTime(Objects.requireNonNull(calendar.opens())), false);
    }

    private Instant closing(LocalDate day) {
        return moment(day.atTime(Objects.requireNonNull(calendar.closes())), true);
    }

    /** A wall-clock time that the clocks skip is the moment they jump; one that they repeat is its first or last pass. */
    private Instant moment(LocalDateTime wallClock, boolean lastPass) {
        ZoneOffsetTransition transition = zone().getRules().getTransition(wallClock);
        if (transition == null) {
            return wallClock.atZone(zone()).toInstant();
        }
        if (transition.isGap()) {
            return transition.getInstant();
        }
        return ZonedDateTime.ofLocal(
                        wallClock, zone(), lastPass ? transition.getOffsetAfter() : transition.getOffsetBefore())
                .toInstant();
    }

    private ZoneId zone() {
        return Objects.requireNonNull(calendar.zone());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
