package dev.tandem.query.figures;

import dev.tandem.events.requisition.Stage;
import dev.tandem.query.columns.Cells;
import dev.tandem.query.columns.Condition;
import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.columns.Measure;
import dev.tandem.query.columns.Micros;
import dev.tandem.query.columns.Moment;
import dev.tandem.query.columns.Periods;
import dev.tandem.query.columns.Selection;
import dev.tandem.query.columns.Wanted;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Counts the figures of a group, exactly, from rows that stand still meanwhile. */
public final class Counting {

    /** So many stretches are a series at most: more than a hundred years of quarters. */
    static final int MOST_PERIODS = 480;

    /** No figure, of no case. */
    static final Number NONE = new Number(Double.NaN, 0);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Metric> metrics;
    private final Asked asked;
    private final Supplier<Set<String>> kept;
    private Wanted wanted;
    private final long now;
    private final Map<CaseKind, Frame> frames = new HashMap<>();
    private final Map<Timed, Selection> selections = new HashMap<>();

    /** A selection of cases by one of their times. */
    private record Timed(CaseKind source, Moment time) {}

    /**
     * A figure.
     *
     * @param value NaN where there is none
     * @param n how many cases it was computed from
     */
    public record Number(double value, int n) {}

    /**
     * A figure of a group, for each stretch of the series.
     *
     * @param of which of several, such as a stage; null where there is one
     * @param why why it has no value whatever the cases; null if that depends on them
     * @param peers for each of the numbers the median of the peers, and how many those are; empty if it stands beside nobody
     */
    public record Line(
            String metric,
            @Nullable String of,
            List<Number> numbers,
            @Nullable String why,
            List<Number> peers) {

        /** It beside those. */
        Line beside(List<Number> medians) {
            return new Line(metric, of, numbers, why, medians);
        }
    }

    /**
     * The figures of a group.
     *
     * @param key what its cases have in common, in the order of the dimensions that were asked for
     */
    public record Group(List<String> key, List<Line> lines) {}

    /**
     * What was counted.
     *
     * @param periods the stretches of the series; empty: there is none, and each line has one number
     * @param stages about which stages figures by stage are; null if there are no such
     * @param all all cases together
     * @param groups those of the page, in order
     * @param more whether more groups follow
     */
    public record Counted(
            List<PeriodOfTime> periods,
            @Nullable StagesChosen stages,
            List<Line> all,
            List<Group> groups,
            boolean more) {}

    /** A series that is longer than anybody reads. */
    public static final class TooManyPeriodsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyPeriodsException() {
            super("there are more than " + MOST_PERIODS + " of them between the first case and the last");
        }
    }

    /**
     * Of that group's metrics.
     *
     * @param kept the searches whose cases are in no figure; looked up once no row changes any more, so that none of them is overlooked
     */
    public Counting(MetricGroup group, Asked asked, Function<CaseKind, Frame> frames, Supplier<Set<String>> kept) {
        this(Metrics.of(group), asked, frames, kept);
    }

    Counting(List<Metric> metrics, Asked asked, Function<CaseKind, Frame> frames, Supplier<Set<String>> kept) {
        this.metrics = metrics;
        this.asked = asked;
        this.now = micros(asked.now());
        this.kept = kept;
        this.wanted = without(Set.of());
        metrics.stream()
                .map(Metric::source)
                .distinct()
                .forEach(source -> this.frames.put(source, frames.apply(source)));
    }

    private Wanted without(Set<String> searches) {
        return new Wanted(
                asked.narrowed(),
                searches,
                asked.from() == null ? Long.MIN_VALUE : micros(asked.from()),
                asked.to() == null ? Long.MAX_VALUE : micros(asked.to()));
    }

    private static long micros(Instant moment) {
        return Objects.requireNonNull(Micros.micros(moment));
    }

    /**
     * Counts.
     *
     * @param behind the key of the group behind which the page starts; null: from the first
     * @param limit how many groups at most
     * @throws TooManyPeriodsException if the series would be longer than anybody reads
     */
    public Counted count(@Nullable List<String> behind, int limit) {
        return still(() -> counted(behind, limit, null));
    }

    /**
     * Counts, and puts each group beside its peers, if groups have such.
     *
     * @param fewestCases on how many cases the figure of a peer rests at least to be one
     */
    public Counted countBesidePeers(@Nullable List<String> behind, int limit, int fewestCases) {
        return still(() -> counted(behind, limit, fewestCases));
    }

    /** Does something while no row of any frame changes. */
    <T> T still(Supplier<T> count) {
        Supplier<T> whole = () -> {
            wanted = without(kept.get());
            return count.get();
        };
        for (Frame frame : frames.values()) {
            Supplier<T> inner = whole;
            whole = () -> frame.read(inner);
        }
        return whole.get();
    }

    private Counted counted(@Nullable List<String> behind, int limit, @Nullable Integer fewestCases) {
        StagesChosen stages = metrics.stream().anyMatch(metric -> metric.parts() instanceof Parts.ByStage)
                ? new StageChoice(this).choose(asked.stages())
                : null;
        for (Metric metric : metrics) {
            forEachPlace(metric, stages, place -> selection(metric, place));
        }
        List<PeriodOfTime> periods = periods();
        Periods bounds = periods.isEmpty()
                ? Periods.ALL
                : new Periods(
                        periods.stream()
                                .mapToLong(period -> micros(period.from()))
                                .toArray(),
                        micros(periods.getLast().to()));
        List<Line> all = lines(stages, bounds, null).getFirst();
        SortedSet<List<String>> keys = new TreeSet<>(Selection.ORDER);
        if (!asked.by().isEmpty()) {
            selections.values().forEach(selection -> keys.addAll(selection.groups()));
        }
        List<List<String>> page = keys.stream()
                .filter(key -> behind == null || Selection.ORDER.compare(key, behind) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = page.size() > limit;
        List<List<String>> shown = more ? page.subList(0, limit) : page;
        List<Group> groups = new ArrayList<>();
        if (!shown.isEmpty()) {
            List<List<Line>> lines = lines(stages, bounds, shown);
            for (int i = 0; i < shown.size(); i++) {
                groups.add(new Group(shown.get(i), lines.get(i)));
            }
        }
        if (fewestCases != null && Peers.has(asked) && Peers.none(asked) == null) {
            groups = medians(stages, periods, bounds, fewestCases).beside(groups);
        }
        return new Counted(periods, stages, all, groups, more);
    }

    private PeerMedians medians(
            @Nullable StagesChosen stages, List<PeriodOfTime> periods, Periods bounds, int fewestCases) {
        Counting everybody = asking(Peers.everybody(asked));
        Counting inTime = everybody.asking(Peers.within(everybody.asked, periods));
        return new PeerMedians(metrics, everybody, inTime, stages, bounds, fewestCases);
    }

    /** What counts that, of the same cases; itself if that is what it was asked. */
    private Counting asking(Asked other) {
        if (other.equals(asked)) {
            return this;
        }
        Counting same = new Counting(metrics, other, this::frame, wanted::hidden);
        same.wanted = same.without(wanted.hidden());
        return same;
    }

    /**
     * What a metric comes to for each of those groups, in each of those periods.
     *
     * @param cells those of them that are known already; others are put there
     */
    List<LinesOfMetric.Counts> counts(
            Metric metric,
            @Nullable StagesChosen stages,
            Periods bounds,
            List<List<String>> groups,
            Map<Selection, Cells> cells) {
        return of(metric, bounds, groups, cells).counts(stages);
    }

    Basis basis() {
        return asked.basis();
    }

    private static void forEachPlace(Metric metric, @Nullable StagesChosen stages, IntConsumer place) {
        int places = metric.parts() instanceof Parts.ByStage && stages != null
                ? stages.stages().size()
                : 1;
        for (int i = 1; i <= places; i++) {
            place.accept(i);
        }
    }

    private @Nullable Selection selection(Metric metric, int place) {
        Moment time = metric.time(asked.basis(), place);
        return time == null ? null : selection(metric.source(), time);
    }

    /** Those cases that count by that time. */
    Selection selection(CaseKind source, Moment time) {
        return selections.computeIfAbsent(
                new Timed(source, time), _ -> Selection.of(frame(source), wanted, asked.by(), time, now));
    }

    Frame frame(CaseKind source) {
        return Objects.requireNonNull(frames.get(source));
    }

    /** From the first case, or when cases were asked for from, to the last. */
    private List<PeriodOfTime> periods() {
        Period period = asked.period();
        if (period == null) {
            return List.of();
        }
        long earliest = selections.values().stream()
                .mapToLong(Selection::earliest)
                .min()
                .orElse(Long.MAX_VALUE);
        long latest =
                selections.values().stream().mapToLong(Selection::latest).max().orElse(Long.MIN_VALUE);
        if (earliest > latest) {
            return List.of();
        }
        List<PeriodOfTime> periods = new ArrayList<>();
        ZonedDateTime begin = period.begin(Micros.moment(earliest).atZone(asked.zone()));
        while (micros(begin.toInstant()) <= latest) {
            if (periods.size() == MOST_PERIODS) {
                throw new TooManyPeriodsException();
            }
            ZonedDateTime next = period.next(begin);
            periods.add(new PeriodOfTime(period.name(begin), begin.toInstant(), next.toInstant()));
            begin = next;
        }
        return periods;
    }

    /** The lines of each group; of all together, as the only one, if no groups are given. */
    private List<List<Line>> lines(@Nullable StagesChosen stages, Periods bounds, @Nullable List<List<String>> groups) {
        Map<Selection, Cells> cells = new HashMap<>();
        int width = groups == null ? 1 : groups.size();
        List<List<Line>> lines = Stream.generate(() -> (List<Line>) new ArrayList<Line>())
                .limit(width)
                .toList();
        for (Metric metric : metrics) {
            of(metric, bounds, groups, cells).addTo(lines, stages);
        }
        return lines;
    }

    private LinesOfMetric of(
            Metric metric, Periods bounds, @Nullable List<List<String>> groups, Map<Selection, Cells> cells) {
        Function<Integer, @Nullable Cells> at = place -> {
            Selection selection = selection(metric, place);
            return selection == null
                    ? null
                    : cells.computeIfAbsent(
                            selection, one -> groups == null ? one.together(bounds) : one.cells(groups, bounds));
        };
        return new LinesOfMetric(
                metric,
                groups == null ? asked.together() : asked,
                frame(metric.source()),
                at,
                groups == null ? 1 : groups.size(),
                bounds.count());
    }

    /** The applications by their list of stages, most frequent first. */
    List<StagesChosen.StageList> stageLists() {
        Frame frame = frame(CaseKind.APPLICATIONS);
        List<String> lists = frame.textsOf("stages");
        Cells all = selection(CaseKind.APPLICATIONS, Moment.of("began_at")).together(Periods.ALL);
        int[] cases = all.count(new Measure.Count(Condition.ALWAYS), new Cells.Split("stages", lists))
                .cases();
        List<StagesChosen.StageList> found = new ArrayList<>();
        for (int i = 0; i < lists.size(); i++) {
            if (cases[i] > 0) {
                found.add(new StagesChosen.StageList(List.of(JSON.readValue(lists.get(i), String[].class)), cases[i]));
            }
        }
        found.sort(Comparator.comparingInt((StagesChosen.StageList list) -> -list.applications())
                .thenComparing(list -> String.join(",", list.stages())));
        return found;
    }

    /** The condition that an application's requisition has exactly those stages. */
    static Condition goesThrough(List<String> stages) {
        return Condition.is("stages", JSON.writeValueAsString(stages));
    }

    /** Both lists that a requisition has that names none of its own. */
    static List<List<String>> usualStages() {
        return Stage.DEFAULTS.stream()
                .map(list -> list.stream().map(Stage::name).toList())
                .toList();
    }

    /** Whether cases are narrowed to some values of that dimension, or grouped by it. */
    static boolean concerns(Asked asked, Dimension dimension) {
        return asked.by().contains(dimension) || asked.narrowed().containsKey(dimension);
    }
}
