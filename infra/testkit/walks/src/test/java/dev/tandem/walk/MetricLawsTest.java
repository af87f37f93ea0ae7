package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.events.requisition.RequisitionOpened;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.figures.Asked;
import dev.tandem.query.figures.Basis;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.figures.Counting;
import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.Grouping;
import dev.tandem.query.figures.MetricGroup;
import dev.tandem.query.figures.Period;
import dev.tandem.query.pipeline.partnership.Owed;
import dev.tandem.query.pipeline.progress.PipelineProjection;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import dev.tandem.testing.TestSize;
import dev.tandem.walk.MetricOracle.Case;
import dev.tandem.walk.MetricOracle.Figure;
import dev.tandem.walk.MetricOracle.Statistic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each metric twice: what is answered is what {@link MetricOracle} counts of the same history, by whatever it is grouped, narrowed and cut into
 * periods. And what must add up does, whatever was taken back.
 */
class MetricLawsTest {

    private static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneId.of("Pacific/Auckland"), ZoneId.of("America/Los_Angeles"));

    private final Set<String> compared = new TreeSet<>();
    private final Set<String> besidePeers = new TreeSet<>();

    @Test
    void everyFigureIsWhatAnIndependentCountGives() {
        Stream.of(
                        LongStream.range(0, TestSize.of(40, 400))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.EVERYTHING)),
                        LongStream.range(0, TestSize.of(30, 300))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.PROMISES)),
                        LongStream.range(0, TestSize.of(30, 300))
                                .mapToObj(seed -> EndedCourse.random(seed, Mix.OFFERS)),
                        LongStream.range(0, TestSize.of(6, 40)).mapToObj(EndedCourse::even))
                .flatMap(Function.identity())
                .forEach(course -> {
                    holdIn(course.log(), List.of(MetricGroup.values()));
                    RandomGenerator random = random(course.log());
                    List<Entry> opinions = ManyOpinions.in(course.log(), random);
                    holdIn(opinions, List.of(MetricGroup.CALIBRATION));
                    holdIn(ManyOpinions.someTimeIn(opinions, random), List.of(MetricGroup.CALIBRATION));
                });
        assertThat(compared)
                .as("metrics that had a value somewhere")
                .containsExactlyInAnyOrderElementsOf(everyMetric());
    }

    @Test
    void everyMedianOfPeersIsWhatAnIndependentCountGives() {
        for (long seed = 0; seed < TestSize.of(2, 40); seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            long from = seed * 8;
            List<EndedCourse> courses = Stream.of(
                            LongStream.range(from, from + 8)
                                    .mapToObj(one -> EndedCourse.random(one % 40, Mix.EVERYTHING)),
                            LongStream.range(from, from + 8)
                                    .mapToObj(one -> EndedCourse.random(one % 30, Mix.PROMISES)),
                            LongStream.range(from, from + 16).mapToObj(one -> EndedCourse.random(one % 30, Mix.OFFERS)),
                            LongStream.range(0, 16).mapToObj(EndedCourse::even))
                    .flatMap(Function.identity())
                    .toList();
            holdIn(Crowd.of(courses, random), List.of(MetricGroup.values()));
        }
        assertThat(besidePeers)
                .as("metrics that stood beside a median somewhere; of a few, five people rarely have a case")
                .hasSizeGreaterThan(everyMetric().size() * 3 / 4);
    }

    private static Set<String> everyMetric() {
        return Stream.of(MetricGroup.values())
                .flatMap(group -> group.metricIds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RandomGenerator random(List<Entry> log) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(log.size());
    }

    private void holdIn(List<Entry> log, List<MetricGroup> groups) {
        RandomGenerator random = random(log);
        RowsInMemory metrics = EveryReadModel.rows(EveryReadModel.named("metrics"), log);
        RowsInMemory pipeline = EveryReadModel.rows(EveryReadModel.named(PipelineProjection.NAME), log);
        Map<CaseKind, Frame> frames = new EnumMap<>(CaseKind.class);
        for (CaseKind source : CaseKind.values()) {
            frames.put(source, frame(source.table(), source == CaseKind.PROMISES ? pipeline : metrics));
        }
        Instant now = times(log).max(Instant::compareTo).orElseThrow().plus(Duration.ofHours(random.nextInt(2_000)));
        List<List<String>> lists = MetricOracle.stageLists(log);
        Map<List<Object>, List<Figure>> oracle = new HashMap<>();
        for (MetricGroup group : groups) {
            for (List<Dimension> by : groupings(group)) {
                Asked asked = asked(by, log, lists, now, random);
                Set<String> kept = random.nextInt(3) == 0 ? Set.of("req-1", any(searches(log), random)) : Set.of();
                int fewest = List.of(1, 1, 2, 5).get(random.nextInt(4));
                Counted counted =
                        new Counting(group, asked, frames::get, () -> kept).countBesidePeers(null, 10_000, fewest);
                List<Figure> figures = oracle
                        .computeIfAbsent(
                                List.of(stages(counted), asked.waiting()),
                                _ -> Stream.concat(
                                                MetricOracle.figures(
                                                        log,
                                                        pipeline.all(Owed.OBLIGATIONS),
                                                        now,
                                                        stages(counted),
                                                        asked.waiting())
                                                        .stream(),
                                                CalibrationOracle.figures(log, now).stream())
                                        .toList())
                        .stream()
                        .map(figure -> figure.without(kept))
                        .toList();
                compare(counted.all(), List.of(), List.of(), counted, figures, asked);
                counted.groups().forEach(one -> compare(one.lines(), by, one.key(), counted, figures, asked));
                everyGroupIsThere(counted, figures, by, asked);
                besidePeers.addAll(new PeerOracle(asked, counted, figures, fewest).holds());
            }
        }
        addsUp(frames, now);
    }

    private static List<String> stages(Counted counted) {
        return counted.stages() == null ? List.of() : counted.stages().stages();
    }

    private static <T> T any(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> searches(List<Entry> log) {
        return log.stream()
                .map(Entry::event)
                .filter(RequisitionOpened.class::isInstance)
                .map(event -> ((RequisitionOpened) event).requisition().value())
                .toList();
    }

    private static List<String> recruiters(List<Entry> log) {
        return log.stream()
                .map(Entry::event)
                .filter(RequisitionOpened.class::isInstance)
                .map(event -> ((RequisitionOpened) event).recruiter().value())
                .distinct()
                .toList();
    }

    /** Interviewers are no grouping that is asked for by name: how they judge is told one by one. */
    private static List<List<Dimension>> groupings(MetricGroup group) {
        return Stream.concat(
                        Stream.of(Grouping.values()).map(Grouping::dimensions),
                        group == MetricGroup.CALIBRATION
                                ? Stream.of(List.of(Dimension.INTERVIEWER))
                                : Stream.<List<Dimension>>empty())
                .toList();
    }

    private static Stream<Instant> times(List<Entry> log) {
        return log.stream().map(entry -> entry.recorded().occurredAt());
    }

    private static <R> Frame frame(Table<R> table, RowsInMemory rows) {
        return Frame.of(table, rows.all(table));
    }

    /** Now and then nothing is narrowed, so that there are many peers. */
    private static Asked asked(
            List<Dimension> by, List<Entry> log, List<List<String>> lists, Instant now, RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            return new Asked(by, Map.of(), null, null, null, ZoneOffset.UTC, Basis.COHORT, false, null, now);
        }
        Instant first = times(log).min(Instant::compareTo).orElseThrow();
        long days = Duration.between(first, now).toDays() + 1;
        Instant from = random.nextInt(3) == 0 ? first.plus(Duration.ofDays(random.nextLong(days))) : null;
        Instant to = random.nextInt(3) == 0
                ? (from == null ? first : from).plus(Duration.ofDays(1 + random.nextLong(days)))
                : null;
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        if (random.nextInt(3) == 0) {
            List<String> recruiters = recruiters(log);
            narrowed.put(
                    Dimension.RECRUITER,
                    random.nextBoolean()
                            ? Set.of(any(recruiters, random))
                            : Set.copyOf(List.of(any(recruiters, random), any(recruiters, random))));
        }
        if (random.nextInt(4) == 0) {
            narrowed.put(Dimension.SOURCE, Set.of("REFERRAL", "INBOUND"));
        }
        if (random.nextInt(5) == 0) {
            narrowed.put(Dimension.ORIGIN, Set.of(random.nextBoolean() ? "NATIVE" : "IMPORTED"));
        }
        Period period = List.of(Period.MONTH, Period.QUARTER, Period.MONTH).get(random.nextInt(3));
        return new Asked(
                by,
                narrowed,
                from,
                to,
                random.nextInt(3) == 0 ? null : period,
                ZONES.get(random.nextInt(ZONES.size())),
                Basis.values()[random.nextInt(2)],
                random.nextBoolean(),
                lists.isEmpty() || random.nextBoolean() ? null : lists.get(random.nextInt(lists.size())),
                now);
    }

    private void compare(
            List<Line> lines,
            List<Dimension> by,
            List<String> key,
            Counted counted,
            List<Figure> figures,
            Asked asked) {
        for (Line line : lines) {
            if (line.why() != null) {
                continue;
            }
            Figure figure = figures.stream()
                    .filter(one -> one.metric().equals(line.metric()) && Objects.equals(one.of(), line.of()))
                    .findFirst()
                    .orElse(null);
            List<Case> own = figure == null
                    ? List.of()
                    : cases(figure, asked)
                            .filter(one -> by.isEmpty() || key.equals(key(one, by)))
                            .toList();
            for (int i = 0; i < line.numbers().size(); i++) {
                String period = counted.periods().isEmpty()
                        ? null
                        : counted.periods().get(i).name();
                List<Case> these = period == null
                        ? own
                        : own.stream()
                                .filter(one -> period.equals(name(time(one, asked), asked)))
                                .toList();
                check(
                        line,
                        line.numbers().get(i),
                        figure,
                        these,
                        "%s %s %s %s %s".formatted(line.metric(), line.of(), key, period, asked));
            }
        }
    }

    private void check(Line line, Counting.Number number, @Nullable Figure figure, List<Case> cases, String what) {
        if (figure == null) {
            assertThat(number.n()).as("a figure that nobody counts: %s", what).isZero();
            return;
        }
        Value value = Value.of(figure, cases);
        assertThat(number.n()).as("cases of %s", what).isEqualTo(value.n());
        if (value.value() == null) {
            assertThat(number.value()).as(what).isNaN();
        } else {
            assertThat(number.value())
                    .as(what)
                    .isCloseTo(value.value(), within(1e-6 * Math.max(1, Math.abs(value.value()))));
            if (value.n() > 0) {
                compared.add(line.metric());
            }
        }
    }

    /** What a figure comes to, and from how many cases. */
    record Value(@Nullable Double value, int n) {

        static Value of(Figure figure, List<Case> cases) {
            List<Double> values = cases.stream()
                    .filter(one -> one.counts() || figure.statistic() == Statistic.PER_CASE)
                    .map(Case::value)
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();
            int counting = (int) cases.stream().filter(Case::counts).count();
            int n =
                    switch (figure.statistic()) {
                        case COUNT, SHARE, PER_CASE -> counting;
                        case MEAN, SUM, P50, P90 -> values.size();
                    };
            double sum = values.stream().mapToDouble(Double::doubleValue).sum();
            if (n == 0 && figure.statistic() != Statistic.COUNT) {
                return new Value(null, 0);
            }
            return new Value(
                    switch (figure.statistic()) {
                        case COUNT -> (Double) (double) n;
                        case SHARE, MEAN, PER_CASE -> (Double) (sum / n);
                        case SUM -> (Double) sum;
                        case P50 -> (Double) percentile(values, 0.5);
                        case P90 -> (Double) percentile(values, 0.9);
                    },
                    n);
        }
    }

    /** Linear between the two nearest. */
    static double percentile(List<Double> ascending, double share) {
        double rank = share * (ascending.size() - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, ascending.size() - 1);
        return ascending.get(below) + (rank - below) * (ascending.get(above) - ascending.get(below));
    }

    private static void everyGroupIsThere(Counted counted, List<Figure> figures, List<Dimension> by, Asked asked) {
        if (by.isEmpty()) {
            assertThat(counted.groups()).isEmpty();
            return;
        }
        Set<String> metrics = counted.all().stream().map(Line::metric).collect(Collectors.toSet());
        Set<List<String>> expected = figures.stream()
                .filter(figure -> metrics.contains(figure.metric()))
                .flatMap(figure -> cases(figure, asked))
                .filter(Case::counts)
                .map(one -> key(one, by))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        assertThat(counted.groups().stream().map(Counting.Group::key).toList())
                .as("groups of %s", asked)
                .containsAll(expected)
                .doesNotHaveDuplicates();
    }

    static Stream<Case> cases(Figure figure, Asked asked) {
        return figure.cases().stream().filter(one -> {
            Instant at = time(one, asked);
            return at != null
                    && (asked.basis() == Basis.COHORT || figure.activity())
                    && (asked.from() == null || !at.isBefore(asked.from()))
                    && (asked.to() == null || at.isBefore(asked.to()))
                    && asked.narrowed().entrySet().stream()
                            .allMatch(narrowed -> one.in().containsKey(narrowed.getKey())
                                    && narrowed.getValue().contains(one.in().get(narrowed.getKey())));
        });
    }

    static @Nullable Instant time(Case one, Asked asked) {
        return asked.basis() == Basis.COHORT ? one.cohort() : one.activity();
    }

    static @Nullable List<String> key(Case one, List<Dimension> by) {
        List<String> key = new ArrayList<>();
        for (Dimension dimension : by) {
            String value = one.in().get(dimension);
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key;
    }

    static String name(@Nullable Instant at, Asked asked) {
        var there = Objects.requireNonNull(at).atZone(asked.zone());
        return asked.period() == Period.MONTH
                ? DateTimeFormatter.ofPattern("yyyy-MM").format(there)
                : there.getYear() + "-Q" + ((there.getMonthValue() + 2) / 3);
    }

    /** Whatever was reopened, reconsidered, rescinded or fell through: nobody is missing, and nobody counts twice. */
    private static void addsUp(Map<CaseKind, Frame> frames, Instant now) {
        for (Grouping by : Grouping.values()) {
            Asked all = new Asked(
                    by.dimensions(), Map.of(), null, null, null, ZoneOffset.UTC, Basis.COHORT, true, null, now);
            Counted counted = new Counting(MetricGroup.FUNNEL, all, frames::get, Set::of).count(null, 10_000);
            addsUp(counted.all());
            counted.groups().forEach(group -> addsUp(group.lines()));
        }
    }

    private static void addsUp(List<Line> lines) {
        assertThat(sum(lines, "decisions", null)).as("decisions").isEqualTo(sum(lines, "applications", null));
        assertThat(sum(lines, "outcomes", null)).as("outcomes").isEqualTo(sum(lines, "decisions", "OFFERED"));
        assertThat(sum(lines, "hires", null)).as("hires").isEqualTo(sum(lines, "outcomes", "HIRED"));
    }

    private static int sum(List<Line> lines, String metric, @Nullable String of) {
        return lines.stream()
                .filter(line -> line.metric().equals(metric) && (of == null || of.equals(line.of())))
                .mapToInt(line -> line.numbers().getFirst().n())
                .sum();
    }
}
