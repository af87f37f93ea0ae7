package dev.tandem.query.figures;

import dev.tandem.events.PersonId;
import dev.tandem.query.figures.Figures.Cell;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a recruiter and a hiring manager do together, in the course of time. There is no single score.
 *
 * @param basis what to know about the figures
 * @param aspects what it shows in
 */
record PairStrength(PersonId recruiter, PersonId hiringManager, About basis, List<Shown> aspects) {

    /**
     * What to know about the figures.
     *
     * @param basis by which of its times a case counts
     * @param period how long each stretch of the series is
     * @param zone whose months and quarters
     * @param periods the stretches, in the order of the cells of each figure, from the first case of the pair to the last; empty: there is none
     * @param from from when on cases count; null: from any
     * @param to until when; null: until any
     * @param minCases from how many cases on a figure is given
     * @param asOf the time of asking
     * @param definitions where each metric is defined, and what peers and trends are
     */
    record About(
            Basis basis,
            Period period,
            String zone,
            List<PeriodOfTime> periods,
            @Nullable Instant from,
            @Nullable Instant to,
            int minCases,
            Instant asOf,
            String definitions) {}

    /** What tells of an aspect. */
    record Shown(Aspect aspect, List<Series> figures) {}

    /**
     * A figure in the course of time.
     *
     * @param metric which; see {@code /metrics/definitions}
     * @param of which of several that the metric has, such as a side; null where it has one
     * @param whole of the whole time together
     * @param cells one for each stretch
     * @param trend where the series goes
     */
    record Series(String metric, @Nullable String of, Cell whole, List<Cell> cells, Trend trend) {}
}
