package dev.tandem.query.figures;

import dev.tandem.query.columns.Dimension;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A cell of an answer by name, so that its cases can be asked for: the metric, and all that its cases have in common, written as a query
 * is. It grants nothing: rights are checked when it is used.
 *
 * @param of which of the figures that the metric has; null where it has one
 * @param asked the same question, narrowed to the cell, without groups and series
 */
record CellName(Metric metric, @Nullable String of, Asked asked) {

    /** The name of the cell of that group and period. */
    static String of(
            Asked asked,
            Counting.Line line,
            List<String> key,
            @Nullable PeriodOfTime period,
            @Nullable StagesChosen stages) {
        StringBuilder name = new StringBuilder(line.metric());
        char sign = '?';
        if (line.of() != null) {
            sign = add(name, sign, "of", line.of());
        }
        for (Dimension dimension : Dimension.values()) {
            int place = asked.by().indexOf(dimension);
            Set<String> values = place >= 0 && place < key.size()
                    ? Set.of(key.get(place))
                    : new TreeSet<>(asked.narrowed().getOrDefault(dimension, Set.of()));
            for (String value : values) {
                sign = add(name, sign, MetricsFilter.parameter(dimension), value);
            }
        }
        Instant from = period == null ? asked.from() : later(period.from(), asked.from());
        Instant to = period == null ? asked.to() : earlier(period.to(), asked.to());
        if (from != null) {
            sign = add(name, sign, "from", from.toString());
        }
        if (to != null) {
            sign = add(name, sign, "to", to.toString());
        }
        if (asked.basis() != Basis.COHORT) {
            sign = add(name, sign, "basis", asked.basis().name());
        }
        if (asked.waiting()) {
            sign = add(name, sign, "waiting", FigureQuestion.Waiting.IN.name());
        }
        boolean byStage = Metrics.find(line.metric())
                .map(metric -> metric.parts() instanceof Parts.ByStage)
                .orElse(false);
        if (byStage && stages != null) {
            add(name, sign, "stages", String.join(",", stages.stages()));
        }
        return name.toString();
    }

    private static char add(StringBuilder name, char sign, String parameter, String value) {
        name.append(sign).append(parameter).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        return '&';
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /**
     * The cell of that name, as it is now.
     *
     * @throws IllegalArgumentException if it is no such name
     */
    static CellName read(String name, Instant now) {
        String[] halves = name.split("\\?", 2);
        Metric metric = Metrics.find(halves[0])
                .filter(one -> one.group().isOfMetrics())
                .orElseThrow(() -> new IllegalArgumentException("names no metric: '" + halves[0] + "'"));
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        String of = null;
        Instant from = null;
        Instant to = null;
        Basis basis = Basis.COHORT;
        boolean waiting = false;
        List<String> stages = null;
        for (String pair : halves.length == 1 ? new String[0] : halves[1].split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("cannot be read: '" + pair + "'");
            }
            String value = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            switch (parts[0]) {
                case "of" -> of = value;
                case "from" -> from = moment(value);
                case "to" -> to = moment(value);
                case "basis" -> basis = Basis.valueOf(value);
                case "waiting" -> waiting = FigureQuestion.Waiting.valueOf(value) == FigureQuestion.Waiting.IN;
                case "stages" -> stages = FigureQuestion.stageList(value);
                default ->
                    narrowed.computeIfAbsent(dimension(parts[0]), _ -> new HashSet<>())
                            .add(value);
            }
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("has a 'to' that is not after its 'from'");
        }
        Asked asked = new Asked(List.of(), narrowed, from, to, null, ZoneOffset.UTC, basis, waiting, stages, now);
        return new CellName(metric, of, asked);
    }

    private static Instant moment(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("has a time that cannot be read: '" + value + "'");
        }
    }

    private static Dimension dimension(String parameter) {
        for (Dimension dimension : Dimension.values()) {
            boolean known = dimension != Dimension.INTERVIEWER;
            if (known && MetricsFilter.parameter(dimension).equals(parameter)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("has a part that is not known: '" + parameter + "'");
    }
}
