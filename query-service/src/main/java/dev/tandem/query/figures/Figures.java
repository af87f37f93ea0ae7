package dev.tandem.query.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.application.Source;
import dev.tandem.query.personaldata.Expanded;
import dev.tandem.query.web.Paged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a group of metrics.
 *
 * @param basis what to know about them
 * @param filter what they were narrowed to, including what the caller's rights narrowed them to
 * @param all all cases together
 * @param items the groups of this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 * @param expanded what the people of its groups are called; null unless it was asked for
 */
record Figures(
        About basis,
        MetricsFilter filter,
        List<Figure> all,
        List<Group> items,
        @Nullable String next,
        @Nullable Expanded expanded)
        implements Paged {

    /**
     * What to know about figures.
     *
     * @param metrics which group of metrics
     * @param by what they are grouped by
     * @param basis by which of its times a case counts
     * @param period how long each stretch of the series is; null: there is none
     * @param zone whose months and quarters
     * @param periods the stretches, in the order of the cells of each figure; empty: there is one cell, for all time
     * @param waiting whether those who wait in a stage count in {@code passThrough}
     * @param minCases from how many cases on a figure is given
     * @param asOf the time of asking, against which open promises and searches are held
     * @param stages about which list of stages figures by stage are; null if there are none by stage
     * @param notes whatever is particular to this answer
     * @param definitions where each metric is defined
     */
    record About(
            MetricGroup metrics,
            Grouping by,
            Basis basis,
            @Nullable Period period,
            String zone,
            List<PeriodOfTime> periods,
            FigureQuestion.Waiting waiting,
            int minCases,
            Instant asOf,
            @Nullable StagesChosen stages,
            List<String> notes,
            String definitions) {}

    /**
     * A figure, for each stretch of the series.
     *
     * @param metric which; see {@code /metrics/definitions}
     * @param of which of several that the metric has, such as a stage; null where it has one
     */
    record Figure(String metric, @Nullable String of, List<Cell> cells) {}

    /**
     * A value, or why there is none.
     *
     * @param value null where it cannot be computed, never 0 instead
     * @param n how many cases it was computed from; null where the caller may not know
     * @param why why there is no value; null if there is one
     * @param cell what {@code /metrics/drill} takes to show its cases; null if it has none that the caller may see
     * @param peers what it stands beside; null if it is not of a recruiter, manager or pair, or that was not asked for
     */
    record Cell(
            @Nullable Double value,
            @Nullable Integer n,
            @Nullable String why,
            @Nullable String cell,
            @Nullable BesidePeers peers) {}

    /**
     * What is usual among peers, as {@code /metrics/definitions} says who they are.
     *
     * @param median the median of the figures of the peers, the own left out; null if there are too few
     * @param n how many peers have a figure; null where there is no median
     * @param why why there is no median; null if there is one
     */
    record BesidePeers(
            @Nullable Double median,
            @Nullable Integer n,
            @Nullable String why) {

        static BesidePeers none(String why) {
            return new BesidePeers(null, null, why);
        }
    }

    /**
     * A group.
     *
     * @param key what its cases have in common
     */
    record Group(Key key, List<Figure> figures) {}

    /** What the cases of a group have in common; what they are not grouped by is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Key(
            @Nullable PersonId recruiter,
            @Nullable PersonId hiringManager,
            @Nullable String roleType,
            @Nullable Source source,
            @Nullable String department,
            @Nullable String location,
            @Nullable Origin origin) {

        /** That of a group whose values stand in this order. */
        static Key of(Grouping by, List<String> values) {
            String first = values.isEmpty() ? "" : values.getFirst();
            Key none = new Key(null, null, null, null, null, null, null);
            return switch (by) {
                case RECRUITER -> new Key(new PersonId(first), null, null, null, null, null, null);
                case MANAGER -> new Key(null, new PersonId(first), null, null, null, null, null);
                case PAIR -> new Key(new PersonId(first), new PersonId(values.get(1)), null, null, null, null, null);
                case ROLE_TYPE -> new Key(null, null, first, null, null, null, null);
                case SOURCE -> new Key(null, null, null, Source.valueOf(first), null, null, null);
                case DEPARTMENT -> new Key(null, null, null, null, first, null, null);
                case LOCATION -> new Key(null, null, null, null, null, first, null);
                case ORIGIN -> new Key(null, null, null, null, null, null, Origin.valueOf(first));
                case NONE -> none;
            };
        }
    }
}
