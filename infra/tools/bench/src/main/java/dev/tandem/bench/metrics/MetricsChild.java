package dev.tandem.bench.metrics;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.metrics.Questions.Question;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.columns.Micros;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.figures.Counting;
import dev.tandem.query.figures.Counting.Counted;
import dev.tandem.query.figures.Counting.Group;
import dev.tandem.query.figures.Counting.Line;
import dev.tandem.query.figures.FiguresInSql;
import dev.tandem.query.figures.FiguresInSql.Named;
import dev.tandem.query.figures.FiguresInSql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Measures figures, in a process that has query-service's classes; each as JSON on a line of its own behind {@link #FIGURE}. */
public final class MetricsChild {

    /** With which a line with a figure begins. */
    static final String FIGURE = "figure ";

    private static final int GROUPS_OF_A_PAGE = 500;
    private static final int QUESTIONS = 300;
    private static final double SAME = 1e-9;
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<CaseKind, Frame> frames;
    private final int rounds;

    private MetricsChild(Map<CaseKind, Frame> frames, int rounds) {
        this.frames = frames;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param args how many houses of 10,000 applications, and how many rounds
     */
    public static void main(String[] args) throws Exception {
        int houses = Integer.parseInt(args[0]);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ManyHouses all = ManyHouses.until(now);
        Map<CaseKind, Frame> large = all.frames(houses);
        Map<CaseKind, Frame> small = all.frames(1);
        System.out.printf(
                "%,d applications, %,d promises%n", size(large, CaseKind.APPLICATIONS), size(large, CaseKind.PROMISES));
        Questions questions = new Questions(Objects.requireNonNull(large.get(CaseKind.SEARCHES)), now);
        System.gc(); // the rows are old from here on: no collection moves them while something is timed
        MetricsChild child = new MetricsChild(large, Integer.parseInt(args[1]));
        try (DuckDb duckDb = DuckDb.with(large)) {
            for (Question question : questions.usual()) {
                print(child.againstDuckDb(question, duckDb));
            }
        }
        print(child.ofAny(questions, false));
        print(child.ofAny(questions, true));
        print(child.ofOne(questions.ofOneRecruiter(), small));
    }

    private static int size(Map<CaseKind, Frame> frames, CaseKind kind) {
        return Objects.requireNonNull(frames.get(kind)).size();
    }

    private static void print(Figure figure) {
        System.out.println(FIGURE + JSON.writeValueAsString(figure));
    }

    private Figure againstDuckDb(Question question, DuckDb duckDb) throws Exception {
        Counted counted = counted(question, frames);
        List<Statement> statements = FiguresInSql.of(question.group(), question.asked(), counted, frames::get);
        for (Statement statement : statements) {
            same(question, counted, statement, duckDb.ask(statement));
        }
        Rounds taken = Rounds.of(
                rounds,
                () -> timed(() -> counted(question, frames)),
                () -> timed(() -> {
                    for (Statement statement : statements) {
                        duckDb.ask(statement);
                    }
                }));
        return Figure.atMost(
                3.0,
                "metrics-" + question.name(),
                taken,
                "ms",
                "the figures of a question over " + size(frames, CaseKind.APPLICATIONS)
                        + " applications; against DuckDB in the same process, which gives the same figures from the same columns");
    }

    /** Something whose time counts. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static Measured timed(Work work) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            work.run();
            took.add((System.nanoTime() - begin) / 1e6);
        }
        return new Measured(took.stream().sorted().toList().get(1), took.size());
    }

    private static Counted counted(Question question, Map<CaseKind, Frame> frames) {
        return new Counting(question.group(), question.asked(), frames::get, Set::of).count(null, GROUPS_OF_A_PAGE);
    }

    /** Any question, the slowest of a hundred; beside peers where there are such, or alone. */
    private Figure ofAny(Questions questions, boolean besidePeers) {
        SplittableRandom random = new SplittableRandom(1);
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = questions.any(random);
            Counting counting = new Counting(question.group(), question.asked(), frames::get, Set::of);
            long begin = System.nanoTime();
            if (besidePeers) {
                counting.countBesidePeers(null, GROUPS_OF_A_PAGE, 5);
            } else {
                counting.count(null, GROUPS_OF_A_PAGE);
            }
            took.add((System.nanoTime() - begin) / 1e6);
        }
        List<Double> sorted = took.stream().sorted().toList();
        double p99 = sorted.get(sorted.size() * 99 / 100);
        return new Figure(
                besidePeers ? "metrics-peers-p99" : "metrics-any-p99",
                p99,
                "ms",
                500.0,
                p99 / 500,
                null,
                besidePeers ? null : 1.0,
                null,
                "any group, filter, grouping and series" + (besidePeers ? ", beside peers" : "")
                        + "; against 500 ms. Median " + Math.round(sorted.get(sorted.size() / 2)) + " ms");
    }

    /** What finds the same number of cases among few and among many. */
    private Figure ofOne(List<Question> questions, Map<CaseKind, Frame> few) throws Exception {
        Rounds taken =
                Rounds.of(rounds, () -> timed(() -> ask(questions, frames)), () -> timed(() -> ask(questions, few)));
        return Figure.atMost(
                1.5,
                "metrics-of-one-recruiter",
                taken,
                "ms",
                "all groups by month of one recruiter, among " + size(frames, CaseKind.APPLICATIONS)
                        + " applications; against the same among " + size(few, CaseKind.APPLICATIONS));
    }

    private static void ask(List<Question> questions, Map<CaseKind, Frame> frames) {
        for (int i = 0; i < 20; i++) {
            questions.forEach(question -> counted(question, frames));
        }
    }

    /** What is timed has to come to the same. */
    private static void same(
            Question question, Counted counted, Statement statement, List<List<@Nullable Object>> rows) {
        int keys = question.asked().by().size();
        int first = keys + (counted.periods().isEmpty() ? 1 : 2);
        for (List<@Nullable Object> row : rows) {
            @Nullable List<Line> lines = lines(counted, row, keys);
            if (lines == null) {
                continue;
            }
            int period = counted.periods().isEmpty()
                    ? 0
                    : period(counted, ((Number) Objects.requireNonNull(row.get(keys + 1))).longValue());
            for (int i = 0; i < statement.figures().size(); i++) {
                Named name = statement.figures().get(i);
                Counting.Number ours = lines.stream()
                        .filter(line -> line.metric().equals(name.metric()) && Objects.equals(line.of(), name.of()))
                        .findFirst()
                        .orElseThrow()
                        .numbers()
                        .get(period);
                double value = row.get(first + 2 * i) instanceof Number number ? number.doubleValue() : Double.NaN;
                long cases = ((Number) Objects.requireNonNull(row.get(first + 2 * i + 1))).longValue();
                boolean equal = Double.isNaN(value)
                        ? Double.isNaN(ours.value()) || ours.n() == 0
                        : Math.abs(value - ours.value()) <= SAME * Math.max(1, Math.abs(value));
                if (!equal || cases != ours.n()) {
                    throw new IllegalStateException("%s: %s of %s is %s, and %s of %d cases for DuckDB"
                            .formatted(question.name(), name, row.subList(0, first), ours, value, cases));
                }
            }
        }
    }

    /** Those of the group that a row is about; null if it is none of the page. */
    private static @Nullable List<Line> lines(Counted counted, List<@Nullable Object> row, int keys) {
        if (Boolean.TRUE.equals(row.get(keys))) {
            return counted.all();
        }
        List<String> key = row.subList(0, keys).stream().map(String::valueOf).toList();
        return counted.groups().stream()
                .filter(group -> group.key().equals(key))
                .map(Group::lines)
                .findFirst()
                .orElse(null);
    }

    private static int period(Counted counted, long begin) {
        return IntStream.range(0, counted.periods().size())
                .filter(i ->
                        Objects.equals(Micros.micros(counted.periods().get(i).from()), begin))
                .findFirst()
                .orElseThrow();
    }
}
