package dev.tandem.query.figures;

import dev.tandem.query.columns.Percentiles;
import dev.tandem.query.figures.Figures.Cell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a series goes: the Theil-Sen estimator, as {@link Concept#TREND} says it.
 *
 * @param perPeriod by how much the figure changes from one stretch to the next; null if there are too few values
 * @param values how many values it was computed from
 * @param why why there is none; null if there is one
 */
record Trend(
        @Nullable Double perPeriod, int values, @Nullable String why) {

    /** With fewer, one value that is far off would decide it. */
    private static final int FEWEST = 4;

    /** That of the values of a series that can be seen. */
    static Trend of(List<Cell> cells, List<PeriodOfTime> periods, Asked asked) {
        double[] values = new double[cells.size()];
        int[] places = new int[cells.size()];
        int found = 0;
        for (int i = 0; i < cells.size(); i++) {
            Double value = cells.get(i).value();
            if (value != null && whole(periods.get(i), asked)) {
                values[found] = value;
                places[found++] = i;
            }
        }
        if (found < FEWEST) {
            return new Trend(null, found, "fewer than " + FEWEST + " whole stretches have a value");
        }
        double[] slopes = new double[found * (found - 1) / 2];
        int slope = 0;
        for (int i = 0; i < found; i++) {
            for (int j = i + 1; j < found; j++) {
                slopes[slope++] = (values[j] - values[i]) / (places[j] - places[i]);
            }
        }
        return new Trend(Percentiles.of(slopes, 0, slopes.length, 0.5), found, null);
    }

    private static boolean whole(PeriodOfTime period, Asked asked) {
        Instant from = asked.from();
        Instant to = asked.to();
        return (from == null || !period.from().isBefore(from))
                && (to == null || !period.to().isAfter(to))
                && !period.to().isAfter(asked.now());
    }
}
