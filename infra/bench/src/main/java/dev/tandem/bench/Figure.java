package dev.tandem.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure of the bench.
 *
 * @param figure what was measured; stable
 * @param value the median of the rounds
 * @param unit of value and reference
 * @param reference the median of what it is measured against, in the same rounds; null if there is nothing
 * @param ratio value / reference; null without a reference
 * @param atLeast the ratio that is wanted, or more; null if none is
 * @param atMost the ratio that is wanted, or less; null if none is
 * @param note what exactly was compared
 */
public record Figure(
        String figure,
        double value,
        String unit,
        @Nullable Double reference,
        @Nullable Double ratio,
        @Nullable Double atLeast,
        @Nullable Double atMost,
        String note) {

    /** Whether the ratio is what is wanted. */
    boolean holds() {
        return ratio == null || (atLeast == null || ratio >= atLeast) && (atMost == null || ratio <= atMost);
    }
}
