package dev.tandem.bench;

import java.util.Locale;
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

    /** It as a line of a table, for people. */
    String line() {
        String measured = String.format(Locale.ROOT, "%-26s %12.1f %-10s", figure, value, unit);
        if (reference == null || ratio == null) {
            return measured;
        }
        return measured + String.format(Locale.ROOT, "  against %12.1f  ratio %5.2f", reference, ratio) + wanted(ratio);
    }

    private String wanted(double measured) {
        if (atLeast != null) {
            return "  wanted " + atLeast + " or more: " + (measured >= atLeast ? "yes" : "NO");
        }
        if (atMost != null) {
            return "  wanted " + atMost + " or less: " + (measured <= atMost ? "yes" : "NO");
        }
        return "";
    }
}
