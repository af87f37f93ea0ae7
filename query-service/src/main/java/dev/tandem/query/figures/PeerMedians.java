package dev.tandem.query.figures;

import dev.tandem.query.columns.Cells;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Percentiles;
import dev.tandem.query.columns.Periods;
import dev.tandem.query.columns.Selection;
import dev.tandem.query.figures.Counting.Group;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.Counting.Number;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the medians of the peers of some groups: those whom {@link Concept#PEERS} names. All others are counted at once, metric by
 * metric, and each group picks its own peers among them.
 */
final class PeerMedians {

    /** So many cells are counted at once, so that a long series of many pairs needs no more memory than a short one. */
    private static final int CELLS = 250_000;

    private final List<Metric> metrics;
    private final Counting everybody;
    private final Counting inTime;
    private final @Nullable StagesChosen stages;
    private final long[] starts;
    private final long end;
    private final int fewestCases;
    private final Map<CaseKind, Others> others = new EnumMap<>(CaseKind.class);
    private final Map<Selection, Cells> cells = new HashMap<>();

    /**
     * Those of that question.
     *
     * @param everybody counts the same for everybody
     * @param inTime the same, within the time of the series
     * @param fewestCases on how many cases a figure rests at least to be one
     */
    PeerMedians(
            List<Metric> metrics,
            Counting everybody,
            Counting inTime,
            @Nullable StagesChosen stages,
            Periods periods,
            int fewestCases) {
        this.metrics = metrics;
        this.everybody = everybody;
        this.inTime = inTime;
        this.stages = stages;
        this.starts = periods.starts();
        this.end = periods.end();
        this.fewestCases = fewestCases;
    }

    /** Those groups, each of whose lines has the medians of its peers. */
    List<Group> beside(List<Group> groups) {
        List<List<List<Number>>> medians = new ArrayList<>();
        groups.forEach(_ -> medians.add(new ArrayList<>()));
        for (Metric metric : metrics) {
            List<List<List<Number>>> its = of(metric, groups);
            for (int group = 0; group < groups.size(); group++) {
                medians.get(group).addAll(its.get(group));
            }
        }
        List<Group> beside = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            List<Line> lines = new ArrayList<>();
            List<Line> without = groups.get(group).lines();
            for (int line = 0; line < without.size(); line++) {
                lines.add(without.get(line).beside(medians.get(group).get(line)));
            }
            beside.add(new Group(groups.get(group).key(), lines));
        }
        return beside;
    }

    /** The medians of one metric: for each group, of each of its figures, in each period. */
    private List<List<List<Number>>> of(Metric metric, List<Group> groups) {
        Others who = others.computeIfAbsent(
                metric.source(),
                kind -> Others.of(
                        population(kind), groups.stream().map(Group::key).toList()));
        List<List<List<Number>>> medians = new ArrayList<>();
        groups.forEach(_ -> medians.add(new ArrayList<>()));
        int some = Math.max(1, CELLS / Math.max(1, who.keys().size()));
        for (int from = 0; from < starts.length; from += some) {
            int to = Math.min(starts.length, from + some);
            Periods stretch = new Periods(Arrays.copyOfRange(starts, from, to), to == starts.length ? end : starts[to]);
            List<LinesOfMetric.Counts> figures = everybody.counts(
                    metric, stages, stretch, who.keys(), some < starts.length ? new HashMap<>() : cells);
            for (int group = 0; group < groups.size(); group++) {
                List<List<Number>> its = medians.get(group);
                for (int figure = 0; figure < figures.size(); figure++) {
                    if (figure == its.size()) {
                        its.add(new ArrayList<>(starts.length));
                    }
                    List<Number> numbers = its.get(figure);
                    for (int period = 0; period < to - from; period++) {
                        numbers.add(median(figures.get(figure), who, group, period, to - from));
                    }
                }
            }
        }
        return medians;
    }

    private Number median(LinesOfMetric.Counts figure, Others who, int group, int period, int periods) {
        int[] peers = who.peers().get(group);
        double[] values = new double[peers.length];
        Set<String> people = new TreeSet<>();
        int found = 0;
        for (int peer : peers) {
            int cell = peer * periods + period;
            double value = figure.value(cell);
            int cases = figure.cases(cell);
            // As in the cell of the peer: that nothing of a kind happened is known from no case.
            boolean nothing = cases == 0 && fewestCases == 1;
            if (!Double.isNaN(value) && (cases >= fewestCases || nothing)) {
                values[found++] = value;
                if (people.size() < Peers.FEWEST) {
                    people.addAll(who.keys().get(peer));
                }
            }
        }
        return found < Peers.FEWEST || people.size() < Peers.FEWEST
                ? Counting.NONE
                : new Number(Percentiles.of(values, 0, found, 0.5), found);
    }

    /** Who has a case of that kind, and on which role types. */
    private Map<List<String>, Set<String>> population(CaseKind kind) {
        Map<List<String>, Set<String>> found = new TreeMap<>(Selection.ORDER);
        times(kind)
                .forEach(time -> inTime.selection(kind, time)
                        .values(Dimension.ROLE_TYPE)
                        .forEach((key, types) ->
                                found.computeIfAbsent(key, _ -> new TreeSet<>()).addAll(types)));
        return found;
    }

    /** By which times cases of that kind count, but for those of stages. */
    private Stream<Moment> times(CaseKind kind) {
        return Metrics.ALL.stream()
                .filter(metric -> metric.source() == kind && !(metric.parts() instanceof Parts.ByStage))
                .map(metric -> metric.time(everybody.basis(), 1))
                .filter(Objects::nonNull)
                .distinct();
    }

    /**
     * All who are a peer of some group.
     *
     * @param keys who they are
     * @param peers for each group the places of its peers among them
     */
    private record Others(List<List<String>> keys, List<int[]> peers) {

        static Others of(Map<List<String>, Set<String>> population, List<List<String>> groups) {
            Map<String, Integer> numbers = new HashMap<>();
            List<List<String>> all = List.copyOf(population.keySet());
            List<BitSet> types = all.stream()
                    .map(key -> numbered(population.get(key), numbers))
                    .toList();
            BitSet needed = new BitSet();
            List<BitSet> peers = new ArrayList<>();
            for (List<String> group : groups) {
                BitSet its = new BitSet();
                BitSet own = numbered(population.get(group), numbers);
                for (int other = 0; other < all.size(); other++) {
                    if (types.get(other).intersects(own) && Collections.disjoint(all.get(other), group)) {
                        its.set(other);
                    }
                }
                needed.or(its);
                peers.add(its);
            }
            int[] places = new int[all.size()];
            List<List<String>> keys = new ArrayList<>();
            needed.stream().forEach(other -> {
                places[other] = keys.size();
                keys.add(all.get(other));
            });
            return new Others(
                    keys,
                    peers.stream()
                            .map(its -> its.stream().map(other -> places[other]).toArray())
                            .toList());
        }

        private static BitSet numbered(@Nullable Set<String> types, Map<String, Integer> numbers) {
            BitSet numbered = new BitSet();
            if (types != null) {
                types.forEach(type -> numbered.set(numbers.computeIfAbsent(type, _ -> numbers.size())));
            }
            return numbered;
        }
    }
}
