package dev.tandem.query.projection.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * The times that rows hold: years 1 to 9999 in UTC, which PostgreSQL, RFC 3339 and Java write alike. A time beyond is taken
 * for the nearest within; a duration is at most a hundred years, forth or back.
 */
public final class TimeRange {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDateTime FIRST_LOCAL = FIRST_DAY.atStartOfDay();
    private static final LocalDateTime LAST_LOCAL = LAST_DAY.atTime(LocalTime.of(23, 59, 59, 999_999_000));
    private static final Instant FIRST = FIRST_LOCAL.toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LAST_LOCAL.toInstant(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(36_525);

    private TimeRange() {}

    public static Instant clamp(Instant time) {
        return between(FIRST, time, LAST);
    }

    public static LocalDate clamp(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    public static LocalDateTime clamp(LocalDateTime time) {
        return time.isBefore(FIRST_LOCAL) ? FIRST_LOCAL : time.isAfter(LAST_LOCAL) ? LAST_LOCAL : time;
    }

    public static Duration clamp(Duration duration) {
        return between(LONGEST.negated(), duration, LONGEST);
    }

    private static <T extends Comparable<T>> T between(T least, T value, T greatest) {
        if (value.compareTo(least) < 0) {
            return least;
        }
        return value.compareTo(greatest) > 0 ? greatest : value;
    }
}
