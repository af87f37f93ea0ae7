package dev.tandem.query.figures;

import dev.tandem.agreement.Promise;
import dev.tandem.query.columns.Cells;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.Counting.Number;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the figures of one metric for many groups at once. */
final class LinesOfMetric {

    private static final String NO_ACTIVITY =
            "it is no one moment that could be counted by: ask on the basis of COHORT";
    private static final String NO_SOURCE = "it concerns a requisition, which has no source";
    private static final String NOT_THE_MANAGERS = "it counts on the recruiter's record";
    private static final String LAST_STAGE = "it is the last stage: there is no next one";

    private final Metric metric;
    private final Asked asked;
    private final Frame frame;
    private final Function<Integer, @Nullable Cells> cells;
    private final int groups;
    private final int periods;

    /**
     * Of those cells.
     *
     * @param cells those of a stage, by its place, or of whatever is no stage
     */
    LinesOfMetric(
            Metric metric,
            Asked asked,
            Frame frame,
            Function<Integer, @Nullable Cells> cells,
            int groups,
            int periods) {
        this.metric = metric;
        this.asked = asked;
        this.frame = frame;
        this.cells = cells;
        this.groups = groups;
        this.periods = periods;
    }

    /**
     * What was counted for one of its figures.
     *
     * @param counted null if there is nothing to count
     * @param width how many figures lie side by side in each cell
     * @param place which of them it is
     * @param why why it has no value whatever the cases; null if that depends on them
     */
    record Counts(
            @Nullable String of,
            Cells.@Nullable Counted counted,
            int width,
            int place,
            @Nullable String why) {

        static Counts none(@Nullable String of, String why) {
            return new Counts(of, null, 1, 0, why);
        }

        /** The value of that cell; NaN where there is none. */
        double value(int cell) {
            return counted == null ? Double.NaN : counted.values()[cell * width + place];
        }

        /** How many cases it was computed from. */
        int cases(int cell) {
            return counted == null ? 0 : counted.cases()[cell * width + place];
        }
    }

    /** Adds its lines to those of each group. */
    void addTo(List<List<Line>> lines, @Nullable StagesChosen stages) {
        for (Counts figure : counts(stages)) {
            for (int group = 0; group < groups; group++) {
                List<Number> numbers = new ArrayList<>(periods);
                for (int period = 0; period < periods; period++) {
                    int cell = group * periods + period;
                    numbers.add(new Number(figure.value(cell), figure.cases(cell)));
                }
                lines.get(group).add(new Line(metric.id(), figure.of(), numbers, figure.why(), List.of()));
            }
        }
    }

    /** Its figures, for all groups and periods: those of a group lie side by side. */
    List<Counts> counts(@Nullable StagesChosen stages) {
        return switch (metric.parts()) {
            case Parts.One(Measure measure) -> List.of(counts(null, 1, measure, null));
            case Parts.Named named ->
                named.measures().entrySet().stream()
                        .map(one -> counts(one.getKey(), 1, one.getValue(), null))
                        .toList();
            case Parts.ByColumn parts -> split(parts);
            case Parts.ByStage parts -> {
                List<String> names = stages == null ? List.of() : stages.stages();
                List<Counts> counts = new ArrayList<>(names.size());
                for (int place = 1; place <= names.size(); place++) {
                    Measure measure = byStage(parts, names, place, asked.waiting());
                    counts.add(counts(names.get(place - 1), place, measure, measure == null ? LAST_STAGE : null));
                }
                yield counts;
            }
        };
    }

    /** What is counted for the stage at that place of a list; null if there is nothing to count. */
    static @Nullable Measure byStage(Parts.ByStage parts, List<String> stages, int place, boolean waiting) {
        Measure measure =
                parts.measure().apply(new Parts.StageOfList(stages.get(place - 1), place, stages.size(), waiting));
        return measure == null ? null : narrowed(measure, Counting.goesThrough(stages));
    }

    private Counts counts(@Nullable String of, int place, @Nullable Measure measure, @Nullable String none) {
        @Nullable String why = none == null ? without(of) : none;
        @Nullable Cells counted = measure == null || why != null ? null : cells.apply(place);
        if (counted == null || measure == null) {
            return Counts.none(of, why == null ? NO_ACTIVITY : why);
        }
        return new Counts(of, counted.count(measure, null), 1, 0, null);
    }

    private List<Counts> split(Parts.ByColumn parts) {
        Cells.Split split = parts.split(frame.textsOf(parts.column()));
        @Nullable Cells counted = cells.apply(1);
        Cells.@Nullable Counted result = counted == null ? null : counted.count(parts.measure(), split);
        int width = split.values().size();
        List<Counts> counts = new ArrayList<>(width);
        for (int place = 0; place < width; place++) {
            String name = parts.name(split.values().get(place));
            @Nullable String why = without(name);
            counts.add(
                    result == null || why != null
                            ? Counts.none(name, why == null ? NO_ACTIVITY : why)
                            : new Counts(name, result, width, place, null));
        }
        return counts;
    }

    /** Why the figure says nothing by what was asked for; null if it does. */
    private @Nullable String without(@Nullable String of) {
        @Nullable
        Promise<?> promise = metric.source() == CaseKind.PROMISES && of != null ? PartnershipMetrics.promise(of) : null;
        boolean sourceless = metric.without().contains(Metric.Without.SOURCE)
                && (promise == null || promise.scope() == Promise.Scope.REQUISITION);
        if (sourceless && Counting.concerns(asked, Dimension.SOURCE)) {
            return NO_SOURCE;
        }
        boolean recruiters =
                metric.without().contains(Metric.Without.MANAGER_ALONE) && promise != null && promise.neverRests();
        boolean ofManager =
                Counting.concerns(asked, Dimension.MANAGER) && !Counting.concerns(asked, Dimension.RECRUITER);
        return recruiters && ofManager ? NOT_THE_MANAGERS : null;
    }

    /** The same of cases of which that holds as well. */
    static Measure narrowed(Measure measure, Condition to) {
        return switch (measure) {
            case Measure.Count(Condition of) -> new Measure.Count(Condition.all(to, of));
            case Measure.Share(Condition part, Condition whole) -> new Measure.Share(part, Condition.all(to, whole));
            case Measure.PerCase(var sum, var each) -> new Measure.PerCase(sum, Condition.all(to, each));
            case Measure.Mean(var of, var where) -> new Measure.Mean(of, Condition.all(to, where));
            case Measure.Sum(var of, var where) -> new Measure.Sum(of, Condition.all(to, where));
            case Measure.Percentile(var share, var of, var where) ->
                new Measure.Percentile(share, of, Condition.all(to, where));
        };
    }
}
