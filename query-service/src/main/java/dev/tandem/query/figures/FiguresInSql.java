package dev.tandem.query.figures;

import dev.tandem.query.columns.Amount;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Expression;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Micros;
import dev.tandem.query.columns.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question for figures in the SQL of DuckDB: what {@link Counting} counts is counted again by an engine that nobody here wrote, and
 * timed against it. There is a table for each {@link CaseKind}, called as that in lower case, with a column for each {@link Dimension}, also
 * in lower case, and for each column of its {@link Frame}; a column of lists is one for each place, such as {@code first_at_2}.
 */
public final class FiguresInSql {

    private final Asked asked;
    private final Moment time;
    private final Map<String, String> aggregates = new LinkedHashMap<>();
    private final Map<Numbers, Set<Double>> percentiles = new LinkedHashMap<>();
    private final List<Told> told = new ArrayList<>();

    private FiguresInSql(Asked asked, Moment time) {
        this.asked = asked;
        this.time = time;
    }

    /** A figure, by its metric and what tells it apart from others of the same; null where there is one. */
    public record Named(String metric, @Nullable String of) {}

    /**
     * A statement. Its columns are the values of the dimensions that were asked for, {@code whole}: whether the row is about all cases
     * instead of a group, {@code period}: when the stretch of the series begins, in microseconds since 1970, if there is a series, and for each
     * figure its value and of how many cases.
     */
    public record Statement(CaseKind source, String sql, List<Named> figures) {}

    private record Timed(CaseKind source, Moment time) {}

    private record Numbers(Amount of, Condition where) {}

    private record Told(Named figure, String value, String cases) {}

    /**
     * What asks for the same: a statement for each kind of case and each of its times. Months and quarters are those of UTC, and nothing
     * is left out for being confidential.
     *
     * @param counted what was counted: of its stages, and with a value where it has one
     */
    public static List<Statement> of(
            MetricGroup group, Asked asked, Counting.Counted counted, Function<CaseKind, Frame> frames) {
        Map<Timed, FiguresInSql> statements = new LinkedHashMap<>();
        List<String> stages =
                counted.stages() == null ? List.of() : counted.stages().stages();
        Set<Named> valued = counted.all().stream()
                .filter(line -> line.why() == null)
                .map(line -> new Named(line.metric(), line.of()))
                .collect(Collectors.toSet());
        for (Metric metric : Metrics.of(group)) {
            parts(metric, asked, stages, frames.apply(metric.source())).forEach(part -> {
                Moment time = metric.time(asked.basis(), part.place());
                Named name = new Named(metric.id(), part.of());
                if (time != null && valued.contains(name)) {
                    statements
                            .computeIfAbsent(new Timed(metric.source(), time), _ -> new FiguresInSql(asked, time))
                            .add(name, part.measure());
                }
            });
        }
        return statements.entrySet().stream()
                .map(one -> one.getValue().statement(one.getKey().source()))
                .toList();
    }

    private record Part(@Nullable String of, int place, Measure measure) {}

    private static List<Part> parts(Metric metric, Asked asked, List<String> stages, Frame frame) {
        List<Part> parts = new ArrayList<>();
        switch (metric.parts()) {
            case Parts.One(Measure measure) -> parts.add(new Part(null, 1, measure));
            case Parts.Named(Map<String, Measure> measures) ->
                measures.forEach((name, measure) -> parts.add(new Part(name, 1, measure)));
            case Parts.ByColumn split ->
                split.split(frame.textsOf(split.column()))
                        .values()
                        .forEach(value -> parts.add(new Part(
                                split.name(value),
                                1,
                                LinesOfMetric.narrowed(split.measure(), Condition.is(split.column(), value)))));
            case Parts.ByStage byStage -> {
                for (int place = 1; place <= stages.size(); place++) {
                    Measure measure = LinesOfMetric.byStage(byStage, stages, place, asked.waiting());
                    if (measure != null) {
                        parts.add(new Part(stages.get(place - 1), place, measure));
                    }
                }
            }
        }
        return parts;
    }

    private void add(Named name, Measure measure) {
        switch (measure) {
            case Measure.Count(Condition of) -> {
                String cases = count(of);
                told.add(new Told(name, cases, cases));
            }
            case Measure.Share(Condition part, Condition whole) -> {
                String cases = count(whole);
                told.add(new Told(
                        name, count(Condition.all(whole, part)) + "::double / nullif(" + cases + ", 0)", cases));
            }
            case Measure.PerCase(Amount sum, Condition each) -> {
                String cases = count(each);
                String all = aggregate("sum(coalesce(" + sql(sum) + ", 0))");
                told.add(new Told(name, all + " / nullif(" + cases + ", 0)", cases));
            }
            case Measure.Mean(Amount of, Condition where) ->
                told.add(new Told(name, aggregate("avg", of, where), aggregate("count", of, where)));
            case Measure.Sum(Amount of, Condition where) ->
                told.add(new Told(name, aggregate("sum", of, where), aggregate("count", of, where)));
            case Measure.Percentile(double share, Amount of, Condition where) -> {
                percentiles
                        .computeIfAbsent(new Numbers(of, where), _ -> new TreeSet<>())
                        .add(share);
                told.add(new Told(name, percentile(share, of, where), aggregate("count", of, where)));
            }
        }
    }

    private String count(Condition of) {
        return aggregate("count(*) filter (where " + sql(of) + ")");
    }

    private String aggregate(String function, Amount of, Condition where) {
        return aggregate(function + "(" + sql(of) + ") filter (where " + sql(where) + ")");
    }

    /** Each is computed once, whatever it is needed for. */
    private String aggregate(String sql) {
        return aggregates.computeIfAbsent(sql, _ -> "a" + aggregates.size());
    }

    private String percentile(double share, Amount of, Condition where) {
        return "percentile " + share + " of " + new Numbers(of, where);
    }

    private Statement statement(CaseKind source) {
        List<String> keys = asked.by().stream().map(FiguresInSql::column).toList();
        boolean series = asked.period() != null;
        List<String> inner = new ArrayList<>(keys);
        if (!keys.isEmpty()) {
            inner.add("grouping(" + keys.getFirst() + ") = 1 as whole");
        } else {
            inner.add("true as whole");
        }
        if (series) {
            inner.add("period");
        }
        Map<String, String> listed = new LinkedHashMap<>();
        percentiles.forEach((numbers, shares) -> {
            String all = aggregate("quantile_cont(" + sql(numbers.of()) + ", " + List.copyOf(shares)
                    + ") filter (where " + sql(numbers.where()) + ")");
            int place = 1;
            for (double share : shares) {
                listed.put(percentile(share, numbers.of(), numbers.where()), all + "[" + place++ + "]");
            }
        });
        aggregates.forEach((sql, name) -> inner.add(sql + " as " + name));
        List<String> outer = new ArrayList<>(keys);
        outer.add("whole");
        if (series) {
            outer.add("epoch_us(period) as period");
        }
        told.forEach(one -> {
            outer.add(listed.getOrDefault(one.value(), one.value()));
            outer.add(one.cases());
        });
        return new Statement(
                source,
                "select %s from (select %s from (select *%s from %s where %s) %s)"
                        .formatted(
                                String.join(", ", outer),
                                String.join(", ", inner),
                                series
                                        ? ", date_trunc('"
                                                + Objects.requireNonNull(asked.period())
                                                        .name() + "', make_timestamp(" + sql(time) + ")) as period"
                                        : "",
                                source.name().toLowerCase(Locale.ROOT),
                                where(),
                                grouped(keys, series)),
                told.stream().map(Told::figure).toList());
    }

    private String where() {
        List<String> conditions = new ArrayList<>(List.of(sql(time) + " is not null"));
        if (asked.from() != null) {
            conditions.add(sql(time) + " >= " + Micros.micros(asked.from()));
        }
        if (asked.to() != null) {
            conditions.add(sql(time) + " < " + Micros.micros(asked.to()));
        }
        asked.narrowed()
                .forEach((dimension, values) -> conditions.add(column(dimension) + " in ("
                        + values.stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .collect(Collectors.joining(", "))
                        + ")"));
        return String.join(" and ", conditions);
    }

    private static String grouped(List<String> keys, boolean series) {
        String period = series ? "period" : "";
        if (keys.isEmpty()) {
            return series ? "group by period" : "";
        }
        String all = String.join(", ", keys) + (series ? ", period" : "");
        return "group by grouping sets ((" + all + "), (" + period + "))";
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private String sql(Expression expression) {
        return expression
                .sql()
                .replace(Expression.NOW, String.valueOf(Micros.micros(asked.now())))
                .replaceAll("(\\w+)\\[(\\d+)]", "$1_$2");
    }
}
