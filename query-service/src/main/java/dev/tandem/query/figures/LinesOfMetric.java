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
import java.util.Collections;
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
    private final long now;

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
            int periods,
            long now) {
        this.metric = metric;
        this.asked = asked;
        this.frame = frame;
        this.cells = cells;
        this.groups = groups;
        this.periods = periods;
        this.now = now;
    }

    /** Adds its lines to those of each group. */
    void addTo(List<List<Line>> lines, @Nullable StagesChosen stages) {
        switch (metric.parts()) {
            case Parts.One(Measure measure) -> add(lines, null, 1, measure, null);
            case Parts.Named named -> named.measures().forEach((name, measure) -> add(lines, name, 1, measure, null));
            case Parts.ByColumn parts -> addSplit(lines, parts);
            case Parts.ByStage parts -> {
                List<String> names = stages == null ? List.of() : stages.stages();
                for (int place = 1; place <= names.size(); place++) {
                    Measure measure = byStage(parts, names, place, asked.waiting());
                    add(lines, names.get(place - 1), place, measure, measure == null ? LAST_STAGE : null);
                }
            }
        }
    }

    /** What is counted for the stage at that place of a list; null if there is nothing to count. */
    static @Nullable Measure byStage(Parts.ByStage parts, List<String> stages, int place, boolean waiting) {
        Measure measure =
                parts.measure().apply(new Parts.StageOfList(stages.get(place - 1), place, stages.size(), waiting));
        return measure == null ? null : narrowed(measure, Counting.goesThrough(stages));
    }

    private void add(
            List<List<Line>> lines, @Nullable String of, int place, @Nullable Measure measure, @Nullable String none) {
        @Nullable String why = none == null ? without(of) : none;
        @Nullable Cells counted = measure == null || why != null ? null : cells.apply(place);
        if (counted == null || measure == null) {
            addNone(lines, of, why == null ? NO_ACTIVITY : why);
            return;
        }
        Cells.Counted result = counted.count(measure, null, now);
        for (int group = 0; group < groups; group++) {
            List<Number> numbers = new ArrayList<>(periods);
            for (int period = 0; period < periods; period++) {
                int cell = group * periods + period;
                numbers.add(new Number(result.values()[cell], result.cases()[cell]));
            }
            lines.get(group).add(new Line(metric.id(), of, numbers, null));
        }
    }

    private void addSplit(List<List<Line>> lines, Parts.ByColumn parts) {
        Cells.Split split = parts.split(frame.textsOf(parts.column()));
        @Nullable Cells counted = cells.apply(1);
        Cells.@Nullable Counted result = counted == null ? null : counted.count(parts.measure(), split, now);
        int width = split.values().size();
        for (int part = 0; part < width; part++) {
            String name = parts.name(split.values().get(part));
            @Nullable String why = without(name);
            if (result == null || why != null) {
                addNone(lines, name, why == null ? NO_ACTIVITY : why);
                continue;
            }
            for (int group = 0; group < groups; group++) {
                List<Number> numbers = new ArrayList<>(periods);
                for (int period = 0; period < periods; period++) {
                    int cell = (group * periods + period) * width + part;
                    numbers.add(new Number(result.values()[cell], result.cases()[cell]));
                }
                lines.get(group).add(new Line(metric.id(), name, numbers, null));
            }
        }
    }

    private void addNone(List<List<Line>> lines, @Nullable String of, String why) {
        List<Number> none = Collections.nCopies(periods, new Number(Double.NaN, 0));
        lines.forEach(group -> group.add(new Line(metric.id(), of, none, why)));
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

    private static Measure narrowed(Measure measure, Condition to) {
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
