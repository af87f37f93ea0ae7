package dev.tandem.query.pipeline.partnership;

import org.jspecify.annotations.Nullable;

/**
 * A metric's value, or why there is none.
 *
 * @param value the value; null where it cannot be computed, never 0 instead
 * @param n how many cases it was computed from
 * @param why why there is no value; null if there is one
 */
record Figure(@Nullable Double value, int n, @Nullable String why) {

    static Figure none(String why) {
        return new Figure(null, 0, why);
    }

    /** That value, if there are cases enough to speak of. */
    static Figure of(@Nullable Double value, int n, int fewest) {
        return value == null || n < fewest
                ? new Figure(null, n, "too few cases (" + n + ")")
                : new Figure(value, n, null);
    }

    /** That share of the cases. */
    static Figure share(int part, int n, int fewest) {
        return of(n == 0 ? null : (double) part / n, n, fewest);
    }
}
