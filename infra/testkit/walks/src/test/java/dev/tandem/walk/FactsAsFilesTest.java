package dev.tandem.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tandem.access.Caller;
import dev.tandem.client.ToolException;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.exporter.Exporter;
import dev.tandem.exporter.Format;
import dev.tandem.testing.TestSize;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody counts with plain SQL over the files of an export is what the metrics say: value and number of cases, of random histories. */
class FactsAsFilesTest {

    private static final Caller AUDITOR = new Caller(new PersonId("olga"), Set.of(Role.AUDITOR));
    private static final Caller ANALYST = new Caller(new PersonId("ana"), Set.of(Role.ANALYST));

    @TempDir
    private Path folder;

    private final Set<String> compared = new TreeSet<>();

    /** What breaks off in the middle, if anything does. */
    private String broken = "";

    /**
     * A metric, as somebody counts it who has the files.
     *
     * @param sql one row a cell: what it is of, its value, and of how many cases
     */
    private record Counted(String group, String metric, String sql) {}

    private static final List<Counted> METRICS = List.of(
            new Counted("funnel", "applications", "select null, count(*), count(*) from applications"),
            new Counted("funnel", "decisions", "select decision, count(*), count(*) from applications group by 1"),
            new Counted("funnel", "outcomes", """
                    select outcome, count(*), count(*) from applications where outcome is not null group by 1"""),
            new Counted("speed", "timeToHireOfHired.p50", """
                    select null, quantile_cont(hours_to_hire, 0.5) / 24, count(hours_to_hire)
                    from applications where outcome = 'HIRED'"""),
            new Counted("speed", "timeToHireOfAll.p90", """
                    select null, quantile_cont(hours_to_hire, 0.9) / 24, count(hours_to_hire) from applications"""),
            new Counted("speed", "timeToFill.p50", """
                    select null, quantile_cont(hours_to_fill, 0.5) / 24, count(hours_to_fill) from searches"""),
            new Counted("offers", "offerAcceptance", """
                    select null, avg((answer = 'ACCEPTED')::int), count(answer) from offers"""),
            new Counted("offers", "roundsPerOffer", """
                    select null, avg(rounds), count(rounds) from offers where answered_at is not null"""),
            new Counted("promises", "promisesKept", """
                    select side, avg(kept::int), count(kept) from promises group by 1"""),
            new Counted("escalations", "escalationsRaised", """
                    select against, count(*), count(*) from escalations group by 1"""),
            new Counted("escalations", "hoursToResolve.p50", """
                    select against, quantile_cont(hours_to_resolve, 0.5), count(hours_to_resolve)
                    from escalations group by 1"""),
            new Counted("effort", "interviewsPerHire", """
                    select null, sum(interviews) / count(*) filter (outcome = 'HIRED'), count(*) filter (outcome = 'HIRED')
                    from applications"""));

    @Test
    void plainSqlOverTheFilesComesToWhatTheMetricsSay() throws Exception {
        try (ServedQueries queries = new ServedQueries()) {
            for (long seed = 0; seed < TestSize.of(2, 20); seed++) {
                List<Entry> log = house(seed);
                Instant now = log.stream()
                        .map(entry -> entry.recorded().occurredAt())
                        .max(Instant::compareTo)
                        .orElseThrow()
                        .plus(Duration.ofHours(5));
                queries.tell(log, _ -> true, now);
                Path files = folder.resolve("" + seed);
                Map<String, Long> rows = export(queries, files);
                try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                        Statement sql = duckDb.createStatement()) {
                    tables(sql, files, rows.keySet());
                    for (Counted one : METRICS) {
                        compare(one, queries, sql);
                    }
                    timeInStages(queries, sql);
                    theForgottenAreInNone(log, sql, rows.keySet());
                }
            }
        }
        assertThat(compared).as("metrics that had a value somewhere").hasSize(METRICS.size() + 1);
    }

    @Test
    void whatBreaksOffLeavesTheFilesOfBefore() throws Exception {
        try (ServedQueries queries = new ServedQueries()) {
            List<Entry> log = EndedCourse.even(0).log();
            queries.tell(log, _ -> true, Instant.parse("2031-01-01T00:00:00Z"));
            export(queries, folder);
            Map<Path, byte[]> before = content();

            broken = "promises";
            assertThatThrownBy(() -> export(queries, folder))
                    .isInstanceOf(ToolException.class)
                    .hasMessageContaining("promises broke off");
            assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);

            broken = "";
            Map<String, Long> rows = export(queries, folder);
            assertThat(rows).hasSize(8);
            assertThat(folder).isDirectoryNotContaining("glob:**.{writing,former}");
        }
    }

    private static List<Entry> house(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long from = seed * 6;
        return Crowd.of(
                Stream.of(
                                LongStream.range(from, from + 6)
                                        .mapToObj(one -> EndedCourse.random(one % 40, Mix.EVERYTHING)),
                                LongStream.range(from, from + 4)
                                        .mapToObj(one -> EndedCourse.random(one % 30, Mix.PROMISES)),
                                LongStream.range(from, from + 6)
                                        .mapToObj(one -> EndedCourse.random(one % 30, Mix.OFFERS)),
                                LongStream.range(0, 4).mapToObj(EndedCourse::even))
                        .flatMap(Function.identity())
                        .toList(),
                random);
    }

    private Map<String, Long> export(ServedQueries queries, Path to) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, queries));
        server.start();
        try {
            return new Exporter(to, Format.PARQUET, "analyst", (_, _) -> {})
                    .facts(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> "token");
        } finally {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange, ServedQueries queries) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            ServedQueries.Answer answer =
                    queries.get(path, ANALYST, exchange.getRequestHeaders().getFirst("Accept"));
            String text = !broken.isEmpty() && path.endsWith("/" + broken)
                    ? answer.body().lines().findFirst().orElseThrow()
                            + "\n{\"problem\":\"It broke off here; ask again.\"}\n"
                    : answer.body();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void tables(Statement sql, Path files, Set<String> kinds) throws SQLException {
        for (String kind : kinds) {
            sql.execute("create view \"%s\" as select * from read_parquet('%s/facts/%s/*/*.parquet')"
                    .formatted(kind, files, kind));
        }
    }

    /** What a cell comes to. */
    private record Cell(String of, double value, long n) {}

    private void compare(Counted one, ServedQueries queries, Statement sql) throws SQLException {
        List<Cell> answered = answered(queries, "/metrics/" + one.group(), one.metric());
        List<Cell> counted = counted(sql, one.sql());
        assertThat(answered)
                .as("%s by the metrics, and by SQL %s", one.metric(), counted)
                .allSatisfy(cell -> assertThat(counted)
                        .filteredOn(other -> other.of().equals(cell.of()))
                        .singleElement()
                        .satisfies(other -> {
                            assertThat(other.n()).isEqualTo(cell.n());
                            assertThat(other.value()).isCloseTo(cell.value(), within(1e-6 * Math.max(1, cell.value())));
                        }));
        if (!one.metric().contains("InStage")) { // there are stays in stages that figures by stage are not about
            assertThat(counted).as(one.metric()).hasSameSizeAs(answered);
        }
        if (!answered.isEmpty()) {
            compared.add(one.metric());
        }
    }

    /** Figures by stage are about one list of stages, so they are compared search by search. */
    private void timeInStages(ServedQueries queries, Statement sql) throws SQLException {
        List<String> searches = new ArrayList<>();
        // Stays of somebody who is forgotten cannot be put together any more.
        try (ResultSet rows = sql.executeQuery("""
                select requisition from "stage-intervals" group by 1 having count(*) = count(application) order by 1""")) {
            while (rows.next()) {
                searches.add(rows.getString(1));
            }
        }
        for (String search : searches) {
            compare(
                    new Counted("funnel?requisition=" + search, "hoursInStage.p50", """
                            select stage, quantile_cont(hours, 0.5), count(*) from (
                                select application, candidate, stage, sum(hours) as hours, count(*) - count(left_at) as here
                                from "stage-intervals" where requisition = '%s' group by all)
                            where here = 0 and hours is not null group by 1""".formatted(search)),
                    queries,
                    sql);
        }
    }

    private static List<Cell> answered(ServedQueries queries, String path, String metric) {
        ServedQueries.Answer answer = queries.get(path, AUDITOR);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        List<Cell> cells = new ArrayList<>();
        for (JsonNode figure : JsonMapper.shared().readTree(answer.body()).path("all")) {
            JsonNode cell = figure.at("/cells/0");
            if (figure.path("metric").asString().equals(metric)
                    && cell.path("n").asLong() > 0) {
                cells.add(new Cell(
                        figure.path("of").asString(""),
                        cell.path("value").asDouble(),
                        cell.path("n").asLong()));
            }
        }
        return cells;
    }

    private static List<Cell> counted(Statement statement, String sql) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String of = rows.getString(1);
                if (rows.getLong(3) > 0) {
                    cells.add(new Cell(of == null ? "" : of, rows.getDouble(2), rows.getLong(3)));
                }
            }
        }
        return cells;
    }

    private static void theForgottenAreInNone(List<Entry> log, Statement sql, Set<String> kinds) throws SQLException {
        List<ApplicationForgotten> forgotten = log.stream()
                .map(Entry::event)
                .filter(ApplicationForgotten.class::isInstance)
                .map(ApplicationForgotten.class::cast)
                .toList();
        assertThat(forgotten).isNotEmpty();
        for (String kind : kinds) {
            for (ApplicationForgotten one : forgotten) {
                try (ResultSet rows = sql.executeQuery(
                        "select count(*) from \"%s\" fact where contains(fact::varchar, '%s') or contains(fact::varchar, '%s')"
                                .formatted(kind, one.application(), one.candidate()))) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(kind + " of " + one).isZero();
                }
            }
        }
    }

    private Map<Path, byte[]> content() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("facts"))) {
            Map<Path, byte[]> content = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file, Files.readAllBytes(file));
            }
            return content;
        }
    }
}
