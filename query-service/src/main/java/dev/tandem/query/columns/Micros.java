package dev.tandem.query.columns;

import dev.tandem.query.projection.api.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments and times as numbers: microseconds, as PostgreSQL keeps them. */
public final class Micros {

    private Micros() {}

    /** Since 1970; null of nothing. */
    public static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : (Long) ChronoUnit.MICROS.between(Instant.EPOCH, TimeRange.clamp(moment));
    }

    /** Of a time that passed. */
    public static long micros(Duration time) {
        Duration clamped = TimeRange.clamp(time);
        return clamped.getSeconds() * 1_000_000 + clamped.getNano() / 1_000;
    }

    /** The moment that many microseconds after 1970. */
    public static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
