package dev.tandem.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.launcher.Feed;
import dev.tandem.launcher.WholeStack;
import dev.tandem.testing.TestSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Histories brought into a whole Tandem over HTTP, and the funnel that comes of them, held against the logs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportEndToEndTest {

    private static final Path IMPORT = Path.of("../importer").toAbsolutePath().normalize();

    /** Where continuous integration keeps a log that nobody on this project wrote; it is not part of the project. */
    private static final Path SHARED_LOG =
            Path.of(System.getProperty("tandem.shared.log", "../../../../shared/data/fairness-hiring/events.csv.gz"));

    @TempDir
    private static Path folder;

    private static WholeStack tandem;

    @BeforeAll
    static void start() throws IOException {
        tandem = WholeStack.start(folder);
    }

    @AfterAll
    static void stop() {
        if (tandem != null) {
            tandem.close();
        }
    }

    @Test
    void anImportThatIsKilledAndAServiceThatIsKilledChangeNothingAboutWhatComesOfIt() throws Exception {
        Path log = folder.resolve("sample.csv");
        try (PrintStream out = new PrintStream(Files.newOutputStream(log), false, StandardCharsets.UTF_8)) {
            SampleHistory.write(200, 11, out::println);
        }
        PlainLog history = PlainLog.read(log, ";", "event", List.of("Application received", "Offer made"));
        long before = tandem.events();

        Process killed = begin("sample", log, folder.resolve("never-written.json"));
        await().atMost(Duration.ofMinutes(3)).until(() -> tandem.events() > before + 250);
        killed.destroyForcibly().waitFor();
        assertThat(folder.resolve("never-written.json")).doesNotExist();
        long afterKill = eventsOnceAllIsDone();
        assertThat(afterKill)
                .as("killed in the middle")
                .isLessThan(before + history.rows().size());

        Process resumed = begin("sample", log, folder.resolve("resumed.json"));
        await().atMost(Duration.ofMinutes(3)).until(() -> tandem.events() > afterKill + 100);
        tandem.kill("command-service");
        JsonNode second = ended(resumed, folder.resolve("resumed.json"));
        assertAddsUp(second, history);
        assertThat(second.path("accepted").asLong()).isPositive();
        assertThat(second.path("alreadyKnown").asLong()).isPositive();
        assertThat(tandem.events() - before).as("each event once").isEqualTo(expectedEvents(history, second));
        assertASecondImportChangesNothing("sample", log, second);
        assertFunnelAgrees("sample", log, folder.resolve("resumed.json"), "department=Sample%20history");
        Feed.fitsItsContracts(tandem);
    }

    @Test
    void theFunnelOfALogThatNobodyHereWroteIsWhatTheLogSays() throws Exception {
        Assumptions.assumeTrue(
                Files.exists(SHARED_LOG),
                "there is no " + SHARED_LOG.normalize() + ": only made-up histories are tested");
        Path log = TestSize.isLong() ? SHARED_LOG : everyFourthCase();
        PlainLog history = PlainLog.read(log, ",", "activity", List.of("Hand In Job Application", "Make Job Offer"));
        long before = tandem.events();
        Path report = folder.resolve("shared.json");

        JsonNode outcome = ended(begin("fairness-hiring", log, report), report);

        assertAddsUp(outcome, history);
        assertThat(tandem.events() - before).isEqualTo(expectedEvents(history, outcome));
        if (TestSize.isLong()) {
            // Minutes of commands, which the made-up history asks just as well.
            assertASecondImportChangesNothing("fairness-hiring", log, outcome);
        }
        assertFunnelAgrees("fairness-hiring", log, report, "department=Fairness%20log");
    }

    /** All rows of every fourth case of that log: the whole of it is minutes of commands, and a long run gives them. */
    private static Path everyFourthCase() throws IOException {
        Path some = folder.resolve("shared.csv");
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(SHARED_LOG)), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(Files.newOutputStream(some), false, StandardCharsets.UTF_8)) {
            out.println(rows.readLine());
            rows.lines()
                    .filter(row -> Integer.parseInt(row.substring(0, row.indexOf(','))) % 4 == 1)
                    .forEach(out::println);
        }
        return some;
    }

    /** Nothing moves this Tandem's time, as after a plain {@code ./tandem up}. Last, for its clocks go on recording. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theDemoIsPlayedInSecondsWhereTimeCannotBeMoved() throws Exception {
        Process demo = tandem.tandem("demo");

        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).isZero();
    }

    /** Who is killed has commands under way, and the service goes on with them. */
    private static long eventsOnceAllIsDone() {
        AtomicLong last = new AtomicLong(-1);
        await().atMost(Duration.ofMinutes(3))
                .during(Duration.ofSeconds(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    long now = tandem.events();
                    return last.getAndSet(now) == now;
                });
        return last.get();
    }

    private static Process begin(String map, Path log, Path report) throws IOException {
        return tandem.tandem(
                "import",
                log.toString(),
                "--map",
                IMPORT.resolve(map + ".yaml").toString(),
                "--report",
                report.toString());
    }

    private static JsonNode ended(Process importing, Path report) throws Exception {
        boolean ended = importing.waitFor(TestSize.of(12, 60), TimeUnit.MINUTES);
        if (!ended) {
            importing.destroyForcibly(); // other tests count events, too
        }
        assertThat(ended).as("it ends in time").isTrue();
        assertThat(importing.exitValue()).as("some rows are refused").isEqualTo(3);
        return JsonMapper.shared().readTree(Files.readAllBytes(report));
    }

    private static void assertASecondImportChangesNothing(String map, Path log, JsonNode first) throws Exception {
        long events = tandem.events();
        Path report = folder.resolve(map + "-again.json");

        JsonNode again = ended(begin(map, log, report), report);

        assertThat(again.path("accepted").asLong()).isZero();
        assertThat(again.path("alreadyKnown").asLong())
                .isEqualTo(first.path("accepted").asLong()
                        + first.path("alreadyKnown").asLong());
        assertThat(again.path("refused")).isEqualTo(first.path("refused"));
        assertThat(again.path("skipped")).isEqualTo(first.path("skipped"));
        assertThat(tandem.events()).as("a second import changes nothing").isEqualTo(events);
    }

    private static void assertAddsUp(JsonNode report, PlainLog log) {
        assertThat(report.path("rows").asInt()).isEqualTo(log.rows().size());
        assertThat(report.path("accepted").asInt()
                        + report.path("alreadyKnown").asInt()
                        + report.path("ignored").asInt()
                        + report.path("refused").size()
                        + report.path("skipped").size())
                .isEqualTo(log.rows().size());
        assertThat(report.path("refused")).allSatisfy(row -> {
            assertThat(row.path("rule").asString()).isNotBlank();
            assertThat(row.path("detail").asString()).isNotBlank();
        });
    }

    /**
     * A log, read by nothing of the importer.
     *
     * @param rows what happened, by line
     * @param twofold which activities are two events: a beginning (registered, submitted), an offer (moved, extended)
     */
    private record PlainLog(Map<Long, String> rows, List<String> twofold) {

        static PlainLog read(Path log, String delimiter, String activity, List<String> twofold) throws IOException {
            Map<Long, String> rows = new HashMap<>();
            InputStream file = Files.newInputStream(log);
            try (BufferedReader in = new BufferedReader(new InputStreamReader(
                    log.toString().endsWith(".gz") ? new GZIPInputStream(file) : file, StandardCharsets.UTF_8))) {
                int at = List.of(in.readLine().split(delimiter)).indexOf(activity);
                long line = 1;
                for (String row = in.readLine(); row != null; row = in.readLine()) {
                    rows.put(++line, row.split(delimiter, -1)[at]);
                }
            }
            return new PlainLog(rows, twofold);
        }
    }

    /** A requisition is one event; what is not twofold is one. */
    private static long expectedEvents(PlainLog log, JsonNode report) {
        Set<Long> without = new HashSet<>();
        report.path("refused").forEach(row -> without.add(row.path("line").asLong()));
        report.path("skipped").forEach(row -> without.add(row.path("line").asLong()));
        return report.path("introduced").path("given").asLong()
                + report.path("introduced").path("known").asLong()
                + log.rows().entrySet().stream()
                        .filter(row -> !without.contains(row.getKey()))
                        .filter(row -> !row.getValue().equals("Reminder mailed"))
                        .mapToLong(row -> log.twofold().contains(row.getValue()) ? 2 : 1)
                        .sum();
    }

    /** By the calculation that shares no code with anything here. Events are visible a moment after they are stored. */
    private static void assertFunnelAgrees(String rules, Path log, Path report, String filter) {
        URI funnel = tandem.endpoints().query().resolve("/metrics/funnel?waiting=IN&" + filter);
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Process check = new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    IMPORT.resolve("CheckFunnel.java").toString(),
                                    log.toString(),
                                    "--rules",
                                    IMPORT.resolve(rules + ".check").toString(),
                                    "--report",
                                    report.toString(),
                                    "--funnel",
                                    funnel.toString(),
                                    "--token",
                                    tandem.token("ta-leader"))
                            .redirectErrorStream(true)
                            .start();
                    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(check.waitFor()).as(said).isZero();
                });
    }
}
