package dev.tandem.bench.metrics;

import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.figures.Asked;
import dev.tandem.query.figures.Basis;
import dev.tandem.query.figures.Grouping;
import dev.tandem.query.figures.MetricGroup;
import dev.tandem.query.figures.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What leaders, partners and analysts ask. */
final class Questions {

    private static final List<MetricGroup> GROUPS =
            Arrays.stream(MetricGroup.values()).filter(MetricGroup::isOfMetrics).toList();

    /** Nobody asks by interviewer. */
    private static final List<Dimension> DIMENSIONS =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Dimension.INTERVIEWER)));

    private final Instant now;
    private final Map<Dimension, List<String>> values;

    /** Of that house, at that time. */
    Questions(Frame searches, Instant now) {
        this.now = now;
        this.values = DIMENSIONS.stream()
                .collect(Collectors.toMap(
                        dimension -> dimension,
                        dimension -> IntStream.range(0, searches.size())
                                .mapToObj(row -> searches.value(row, dimension))
                                .filter(value -> value != null)
                                .distinct()
                                .sorted()
                                .toList()));
    }

    /**
     * A question.
     *
     * @param name what it is called among figures
     */
    record Question(String name, MetricGroup group, Asked asked) {}

    /** Those that are measured one by one. */
    List<Question> usual() {
        return List.of(
                question("funnel-of-all", MetricGroup.FUNNEL, Grouping.NONE, Map.of(), null, null),
                question(
                        "funnel-departments-monthly",
                        MetricGroup.FUNNEL,
                        Grouping.DEPARTMENT,
                        some(Dimension.DEPARTMENT, 3),
                        null,
                        Period.MONTH),
                question("promises-by-pair", MetricGroup.PROMISES, Grouping.PAIR, Map.of(), null, null),
                question(
                        "speed-by-role-quarterly",
                        MetricGroup.SPEED,
                        Grouping.ROLE_TYPE,
                        Map.of(),
                        null,
                        Period.QUARTER),
                question("quality-by-recruiter", MetricGroup.QUALITY, Grouping.RECRUITER, Map.of(), null, null),
                question("offers-by-location", MetricGroup.OFFERS, Grouping.LOCATION, Map.of(), null, null),
                question("effort-monthly", MetricGroup.EFFORT, Grouping.NONE, Map.of(), null, Period.MONTH),
                question(
                        "promises-last-quarter",
                        MetricGroup.PROMISES,
                        Grouping.DEPARTMENT,
                        Map.of(),
                        now.minus(Duration.ofDays(90)),
                        null));
    }

    /** What one recruiter asks about their own, group by group. */
    List<Question> ofOneRecruiter() {
        return GROUPS.stream()
                .map(group -> question(
                        group.wireName(),
                        group,
                        Grouping.NONE,
                        Map.of(Dimension.RECRUITER, Set.of("recruiter-0-0")),
                        null,
                        Period.MONTH))
                .toList();
    }

    /** Any question that the API takes. */
    Question any(SplittableRandom random) {
        Grouping[] by = Grouping.values();
        Map<Dimension, Set<String>> narrowed = Map.of();
        if (random.nextBoolean()) {
            narrowed = some(DIMENSIONS.get(random.nextInt(DIMENSIONS.size())), 1 + random.nextInt(3));
        }
        return question(
                "any",
                GROUPS.get(random.nextInt(GROUPS.size())),
                by[random.nextInt(by.length)],
                narrowed,
                random.nextInt(3) == 0 ? now.minus(Duration.ofDays(1 + random.nextInt(1_000))) : null,
                List.of(Period.MONTH, Period.QUARTER, Period.QUARTER).get(random.nextInt(3)));
    }

    private Map<Dimension, Set<String>> some(Dimension dimension, int most) {
        return Map.of(
                dimension,
                values.getOrDefault(dimension, List.of()).stream().limit(most).collect(Collectors.toSet()));
    }

    private Question question(
            String name,
            MetricGroup group,
            Grouping by,
            Map<Dimension, Set<String>> narrowed,
            @Nullable Instant from,
            @Nullable Period period) {
        return new Question(
                name,
                group,
                new Asked(
                        by.dimensions(), narrowed, from, null, period, ZoneOffset.UTC, Basis.COHORT, false, null, now));
    }
}
