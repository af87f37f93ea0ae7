package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.query.columns.Dimension;
import dev.tandem.query.figures.Asked;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.figures.Counting;
import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.PeriodOfTime;
import dev.tandem.walk.MetricLawsTest.Value;
import dev.tandem.walk.MetricOracle.Case;
import dev.tandem.walk.MetricOracle.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Counts what stands beside the figures of people, from their words: who else has a case of the kind in that time, on a role type in
 * common; what each of them comes to, one by one; and the one in the middle.
 */
final class PeerOracle {

    private static final List<Dimension> PEOPLE = List.of(Dimension.RECRUITER, Dimension.MANAGER);

    private final Asked asked;
    private final Asked everybody;
    private final Counted counted;
    private final List<Figure> figures;
    private final int fewest;
    private final Set<String> periods = new HashSet<>();
    private final Map<CaseKind, Map<List<String>, Set<String>>> roleTypes = new EnumMap<>(CaseKind.class);

    PeerOracle(Asked asked, Counted counted, List<Figure> figures, int fewest) {
        this.asked = asked;
        this.counted = counted;
        this.figures = figures;
        this.fewest = fewest;
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        asked.narrowed().forEach((dimension, values) -> {
            if (!asked.by().contains(dimension)) {
                narrowed.put(dimension, values);
            }
        });
        this.everybody = new Asked(
                asked.by(),
                narrowed,
                asked.from(),
                asked.to(),
                asked.period(),
                asked.zone(),
                asked.basis(),
                asked.waiting(),
                asked.stages(),
                asked.now());
        counted.periods().stream().map(PeriodOfTime::name).forEach(periods::add);
    }

    /** Holds all groups to it; the metrics that had a median. */
    Set<String> holds() {
        Set<String> had = new TreeSet<>();
        boolean people = !asked.by().isEmpty() && PEOPLE.containsAll(asked.by());
        boolean shared = Stream.of(Dimension.REQUISITION, Dimension.RECRUITER, Dimension.MANAGER)
                .noneMatch(everybody.narrowed()::containsKey);
        if (!people || !shared) {
            assertThat(counted.groups())
                    .allSatisfy(group -> assertThat(group.lines())
                            .allSatisfy(line -> assertThat(line.peers()).isEmpty()));
            return had;
        }
        Map<Figure, Map<List<String>, Map<String, Value>>> values = new HashMap<>();
        for (Counting.Group group : counted.groups()) {
            for (Line line : group.lines()) {
                Figure figure = figures.stream()
                        .filter(one -> one.metric().equals(line.metric()) && Objects.equals(one.of(), line.of()))
                        .findFirst()
                        .orElse(null);
                if (figure == null || line.why() != null) {
                    assertThat(line.peers())
                            .allSatisfy(median -> assertThat(median.value()).isNaN());
                    continue;
                }
                var its = values.computeIfAbsent(figure, this::values);
                assertThat(line.peers()).hasSameSizeAs(line.numbers());
                for (int i = 0; i < line.peers().size(); i++) {
                    String period =
                            periods.isEmpty() ? "" : counted.periods().get(i).name();
                    holds(line, i, group.key(), figure, its, period, had);
                }
            }
        }
        return had;
    }

    private void holds(
            Line line,
            int place,
            List<String> key,
            Figure figure,
            Map<List<String>, Map<String, Value>> values,
            String period,
            Set<String> had) {
        Set<String> people = new HashSet<>();
        List<Double> peers = new ArrayList<>();
        for (List<String> peer : peers(figure.kind(), key)) {
            Value value = values.getOrDefault(peer, Map.of()).getOrDefault(period, Value.of(figure, List.of()));
            if (value.value() != null && (value.n() >= fewest || value.n() == 0 && fewest == 1)) {
                peers.add(value.value());
                people.addAll(peer);
            }
        }
        Counting.Number median = line.peers().get(place);
        String what = "%s %s %s %s beside peers of %s, fewest %s"
                .formatted(line.metric(), line.of(), key, period, asked, fewest);
        if (peers.size() < 5 || people.size() < 5) {
            assertThat(median.value()).as(what).isNaN();
            return;
        }
        Collections.sort(peers);
        double expected = MetricLawsTest.percentile(peers, 0.5);
        assertThat(median.n()).as("peers of %s", what).isEqualTo(peers.size());
        assertThat(median.value()).as(what).isCloseTo(expected, within(1e-6 * Math.max(1, Math.abs(expected))));
        had.add(line.metric());
    }

    /** Who else works on one of the same role types. */
    private List<List<String>> peers(CaseKind kind, List<String> key) {
        Map<List<String>, Set<String>> all = roleTypes.computeIfAbsent(kind, this::roleTypes);
        return all.keySet().stream()
                .filter(other -> key.stream().noneMatch(other::contains))
                .filter(other -> Objects.requireNonNull(all.get(other)).stream()
                        .anyMatch(all.getOrDefault(key, Set.of())::contains))
                .toList();
    }

    private Map<List<String>, Set<String>> roleTypes(CaseKind kind) {
        Map<List<String>, Set<String>> found = new HashMap<>();
        figures.stream()
                .filter(figure -> figure.kind() == kind && !figure.byStage())
                .flatMap(this::cases)
                .forEach(one -> {
                    List<String> key = MetricLawsTest.key(one, asked.by());
                    if (key != null) {
                        found.computeIfAbsent(key, _ -> new HashSet<>())
                                .add(Objects.requireNonNull(one.in().get(Dimension.ROLE_TYPE)));
                    }
                });
        return found;
    }

    /** What each comes to, in each period. */
    private Map<List<String>, Map<String, Value>> values(Figure figure) {
        Map<List<String>, Map<String, List<Case>>> cases = new HashMap<>();
        cases(figure).forEach(one -> {
            List<String> key = MetricLawsTest.key(one, asked.by());
            if (key != null) {
                cases.computeIfAbsent(key, _ -> new HashMap<>())
                        .computeIfAbsent(period(one), _ -> new ArrayList<>())
                        .add(one);
            }
        });
        Map<List<String>, Map<String, Value>> values = new HashMap<>();
        cases.forEach((key, byPeriod) -> byPeriod.forEach((period, its) ->
                values.computeIfAbsent(key, _ -> new HashMap<>()).put(period, Value.of(figure, its))));
        return values;
    }

    private Stream<Case> cases(Figure figure) {
        return MetricLawsTest.cases(figure, everybody)
                .filter(one -> periods.isEmpty() || periods.contains(period(one)));
    }

    private String period(Case one) {
        var at = MetricLawsTest.time(one, asked);
        return periods.isEmpty() ? "" : MetricLawsTest.name(at, asked);
    }
}
