package dev.tandem.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.exporter.Exporter;
import dev.tandem.exporter.Format;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.typescript.NodePackages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What infra/guides/analyst.md tells people to write counts what happened. */
class AnalystGuideTest {

    /** Of its own: other tests tell theirs half characters, at which a reader of lines may stop. */
    private static final String STATES =
            "states-of-guide-" + ProcessHandle.current().pid();

    private static final Service SERVICE =
            Service.apart("--tandem.state-topic.topic=" + STATES, "--tandem.state-topic.transactional-id=" + STATES);

    private static final Path GUIDE = Path.of("../infra/guides/analyst.md");

    @TempDir
    private Path folder;

    @BeforeAll
    static void somebodyIsHired() {
        for (int search = 1; search <= 2; search++) {
            Search guided =
                    Search.forEngineer("ag-" + search).by("ag-hugo", "ag-mara").wanting(3);
            List<Candidacy> hired = new ArrayList<>();
            for (int i = 0; i < search; i++) {
                hired.add(guided.candidate("ag-" + search + "-" + i));
            }
            SERVICE.story().happened(guided.prepared(Search.terms())).told();
            hired.forEach(one -> SERVICE.story()
                    .happened(one.submitted(), one.accepted(), one.offered("off-" + one.candidate()))
                    .happened(one.offerAccepted("off-" + one.candidate()), one.hired("off-" + one.candidate()))
                    .told());
        }
    }

    @Test
    void inJavaFromTheTopic() throws Exception {
        Path source = folder.resolve("Hires.java");
        Files.writeString(source, snippet("java"));

        String said = run(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString(),
                KafkaForTests.bootstrapServers(),
                SERVICE.topic()));

        assertThat(said).contains("ag-1=1").contains("ag-2=2");
    }

    /** Where there is no node, it says so on standard output. */
    @Test
    void inJavaScriptWithoutKafkaTakenUpWhereItLeftOff() throws Exception {
        if (!isOnPath("node")) {
            System.out.println("the consumer in JavaScript is not tried here: node is not on the path");
            return;
        }
        SERVICE.get("/events?limit=1", "olga", "analyst").json(); // all that was told is there
        Path source = folder.resolve("hires.mjs");
        Files.writeString(source, snippet("js"));
        Path state = folder.resolve("hires.json");
        List<String> command =
                List.of("node", source.toString(), SERVICE.base(), SERVICE.token("olga", "analyst"), state.toString());

        String first = run(command);
        long after = JsonMapper.shared()
                .readTree(Files.readString(state))
                .get("after")
                .asLong();
        String second = run(command);

        assertThat(first).contains("\"ag-1\":1").contains("\"ag-2\":2");
        assertThat(second).as("nobody is counted twice").contains("\"ag-1\":1").contains("\"ag-2\":2");
        assertThat(after).isPositive();
    }

    /** Where there is no node, it says so on standard output. */
    @Test
    void inJavaScriptHowSearchesStand() throws Exception {
        Optional<NodePackages> node = NodePackages.in("infra/tools/consumers");
        if (node.isEmpty()) {
            return;
        }
        Path source = NodePackages.folder("infra/tools/consumers").resolve("node_modules/standing.mjs");
        Files.writeString(source, snippet("javascript"));
        String script = source.getFileName().toString();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(node.get()
                                .run(script, KafkaForTests.bootstrapServers(), STATES)
                                .output())
                        .contains("\"ag-1\":\"OPEN 1\"")
                        .contains("\"ag-2\":\"OPEN 2\""));
    }

    @Test
    void inSqlOverTheLines() throws Exception {
        Path lines = folder.resolve("events.ndjson");
        Files.writeString(
                lines,
                SERVICE.get("/events", SERVICE.token("olga", "analyst"), Map.of("Accept", "application/x-ndjson"))
                        .text());
        String[] statements =
                snippet("sql").replace("events.ndjson", lines.toString()).split(";");
        Map<String, Long> hires = new TreeMap<>();

        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute(statements[0]);
            try (ResultSet rows = statement.executeQuery(statements[1])) {
                while (rows.next()) {
                    hires.put(rows.getString("requisition"), rows.getLong("hires"));
                }
            }
        }

        assertThat(hires).containsEntry("ag-1", 1L).containsEntry("ag-2", 2L);
    }

    @Test
    void inSqlOverTheFactsOfAnExport() throws Exception {
        new Exporter(folder, Format.PARQUET, "analyst", (_, _) -> {})
                .facts(URI.create(SERVICE.base()), () -> SERVICE.token("olga", "analyst"));
        List<String> said = new ArrayList<>();

        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (int place = 1; place <= 2; place++) {
                String sql = snippet("sql", place).replace("'events/facts", "'" + folder.resolve("facts"));
                try (ResultSet rows = statement.executeQuery(sql)) {
                    said.add(rows.getMetaData().getColumnLabel(4));
                }
            }
        }

        assertThat(said).containsExactly("kept", "stays");
    }

    private static String snippet(String language) throws IOException {
        return snippet(language, 0);
    }

    private static String snippet(String language, int place) throws IOException {
        Matcher snippet =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        for (int i = 0; i <= place; i++) {
            assertThat(snippet.find()).as(language).isTrue();
        }
        String text = snippet.group(1);
        assertThat(text.lines().filter(line -> !line.isBlank()).count()).isLessThan(32);
        return text;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private static boolean isOnPath(String program) {
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
