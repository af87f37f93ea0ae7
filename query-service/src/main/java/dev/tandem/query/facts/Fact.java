package dev.tandem.query.facts;

import dev.tandem.events.CandidateId;
import dev.tandem.query.columns.Context;
import dev.tandem.query.metrics.Application;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row, and what stands beside it.
 *
 * @param key of the row in its read model
 * @param context of which search, and of whom
 * @param about the application that it is about; null where it is about none
 */
record Fact<R>(String key, R row, Context context, @Nullable Application about) {

    private static final double NANOS_AN_HOUR = 3.6e12;

    /** Whose application it is about; null where it is about none, or they are forgotten. */
    @Nullable
    CandidateId candidate() {
        return about == null ? null : about.candidate();
    }

    /** An id that belongs to the application; null where its candidate is forgotten, so that nothing says which it was. */
    @Nullable
    Object theirs(Object id) {
        return about != null && about.candidate() == null ? null : id;
    }

    /** How many hours passed between the two; null where one is missing or the second comes first, as figures have it. */
    static @Nullable Double hours(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? null
                : (Double) (Duration.between(from, to).toNanos() / NANOS_AN_HOUR);
    }
}
