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
 * @param cpu what an operation costs; null if that is not known
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
        @Nullable Cpu cpu,
        String note) {

    /** Of which the ratio should be so much or more. */
    public static Figure atLeast(double wanted, String figure, Rounds rounds, String unit, String note) {
        return of(figure, rounds, unit, wanted, null, note);
    }

    /** Of which the ratio should be so much or less. */
    public static Figure atMost(double wanted, String figure, Rounds rounds, String unit, String note) {
        return of(figure, rounds, unit, null, wanted, note);
    }

    private static Figure of(
            String figure, Rounds rounds, String unit, @Nullable Double atLeast, @Nullable Double atMost, String note) {
        return new Figure(
                figure, rounds.value(), unit, rounds.reference(), rounds.ratio(), atLeast, atMost, rounds.cpu(), note);
    }

    /** It as a line of a table, for people. */
    String line() {
        String measured = String.format(Locale.ROOT, "%-26s %12.1f %-10s", figure, value, unit);
        if (reference == null || ratio == null) {
            return measured + cpuText();
        }
        return measured
                + String.format(Locale.ROOT, "  against %12.1f  ratio %5.2f", reference, ratio)
                + cpuText()
                + wanted(ratio);
    }

    private String cpuText() {
        if (cpu == null) {
            return "";
        }
        if (cpu.reference() == null || cpu.ratio() == null) {
            return String.format(Locale.ROOT, "  CPU %8.1f µs", cpu.micros());
        }
        return String.format(
                Locale.ROOT, "  CPU %8.1f µs against %8.1f  ratio %5.2f", cpu.micros(), cpu.reference(), cpu.ratio());
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
