package dev.tandem.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.importing.Importing.Result;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.importer.SampleHistoryCommand;
import dev.tandem.testing.TestSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Rows a second of an import, beside what the door itself takes of the same commands: in batches of a hundred, two at a time, in no order, with nothing to read
 * or to decide beside. Held to the wanted ratio in a long run alone: few rows say little of speed.
 */
class ImportSpeedTest {

    private static final int ROUNDS = TestSize.of(1, 5);
    private static final int CASES = TestSize.of(5, 500);
    private static final CommandService SERVICE = CommandService.shared();

    @TempDir
    private Path folder;

    @Test
    void anImportIsNearlyAsFastAsTheDoorTakesItsCommands()
            throws IOException, InterruptedException, ExecutionException {
        String history = history(CASES);
        String map =
                Files.readString(Path.of(System.getProperty("basedir", "."), "../infra/tools/importer/sample.yaml"));
        double importer = 0;
        double door = 0;
        try (Importing importing = new Importing(SERVICE, folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                String run = "s" + UUID.randomUUID().toString().substring(0, 7);
                long begun = System.nanoTime();
                Result result = importing.run(
                        importing.file("history.csv", history), importing.file("map.yaml", map.replace("sample", run)));
                Duration imported = Duration.ofNanos(System.nanoTime() - begun);
                assertThat(result.count("accepted")).isPositive();
                long rows = result.count("rows");
                Duration given = given(history, "d" + run);
                importer = Math.max(importer, rows * 1e9 / imported.toNanos());
                door = Math.max(door, rows * 1e9 / given.toNanos());
                System.out.printf(
                        "round %d: %d rows, import %d ms, door %d ms, of which accepted %d%n",
                        round, rows, imported.toMillis(), given.toMillis(), result.count("accepted"));
            }
        }
        System.out.printf("import %.0f rows/s, door %.0f rows/s, %.2f x%n", importer, door, importer / door);
        if (TestSize.isLong()) {
            assertThat(importer / door).isGreaterThanOrEqualTo(0.8);
        }
        assertThat(importer).isPositive();
    }

    private static String history(int cases) {
        PrintStream out = System.out;
        ByteArrayOutputStream history = new ByteArrayOutputStream();
        System.setOut(new PrintStream(history, true, UTF_8));
        try {
            new CommandLine(new SampleHistoryCommand()).execute("--cases", Integer.toString(cases), "--seed", "5");
        } finally {
            System.setOut(out);
        }
        return history.toString(UTF_8);
    }

    /** The first commands of all cases, then the second ones, and so on: within each such layer nothing rests on anything. */
    private static Duration given(String history, String run) throws InterruptedException, ExecutionException {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        history.lines().skip(1).forEach(line -> {
            String[] cells = line.split(";");
            if (cells[3].contains("unknown")) {
                return;
            }
            String at = cells[3].replaceAll("(\\d\\d)\\.(\\d\\d)\\.(\\d{4}) (.*)", "$3-$2-$1T$4Z");
            List<String> its = cases.computeIfAbsent(cells[0], _ -> new ArrayList<>());
            String ids = "\"requisition\": \"%s-%d\", \"candidate\": \"%s-%s\""
                    .formatted(run, Math.floorMod(cells[0].hashCode(), 10), run, cells[0]);
            switch (cells[2]) {
                case "Application received" -> {
                    its.add(command(
                            run,
                            its.size(),
                            cells[0],
                            at,
                            "RegisterCandidate",
                            "\"candidate\": \"%s-%s\", \"name\": \"Applicant %s\"".formatted(run, cells[0], cells[0])));
                    its.add(command(
                            run, its.size(), cells[0], at, "SubmitCandidate", ids + ", \"source\": \"INBOUND\""));
                }
                case "Turned down" -> its.add(command(run, its.size(), cells[0], at, "RejectWithFeedback", ids));
                case "Offer made" ->
                    its.add(command(run, its.size(), cells[0], at, "ExtendOffer", ids + ", \"terms\": {}"));
                case "Reminder mailed" -> {}
                default ->
                    its.add(command(
                            run,
                            its.size(),
                            cells[0],
                            at,
                            "AdvanceCandidate",
                            ids + ", \"to\": \"" + stage(cells[2]) + "\""));
            }
        });
        Person importer = SERVICE.as("ivy", "importer");
        long begun = System.nanoTime();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            open.append(i == 0 ? "" : ",")
                    .append(command(run, i, "open", "2024-01-01T00:00:00Z", "OpenRequisition", """
                    "requisition": "%s-%d", "title": "T", "department": "D", "roleType": "R", "location": "L", "openings": 1000, "recruiter": "rita",
                    "hiringManager": "max", "stages": ["SUBMITTED", "PHONE_SCREEN", "PORTFOLIO_REVIEW", "REFERENCE_CALL", "TAKE_HOME", "PAIR_PROGRAMMING",
                    "SYSTEM_DESIGN", "TEAM_CONVERSATION", "OFFER"]""".formatted(run, i)));
        }
        assertThat(importer.gives("", "{\"commands\": [" + open + "]}").status())
                .isEqualTo(200);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int layer = 0; ; layer++) {
                int at = layer;
                List<String> commands = cases.values().stream()
                        .filter(its -> its.size() > at)
                        .map(its -> its.get(at))
                        .toList();
                if (commands.isEmpty()) {
                    return Duration.ofNanos(System.nanoTime() - begun);
                }
                List<Future<?>> under = new ArrayList<>();
                for (int from = 0; from < commands.size(); from += 100) {
                    String batch = "{\"commands\": ["
                            + String.join(",", commands.subList(from, Math.min(commands.size(), from + 100))) + "]}";
                    under.add(two.submit(
                            () -> assertThat(importer.gives("", batch).status()).isEqualTo(200)));
                }
                for (Future<?> one : under) {
                    one.get();
                }
            }
        }
    }

    private static String stage(String event) {
        return switch (event) {
            case "Phone screen" -> "PHONE_SCREEN";
            case "Portfolio review" -> "PORTFOLIO_REVIEW";
            case "Reference call" -> "REFERENCE_CALL";
            case "Take-home task" -> "TAKE_HOME";
            case "Pair programming" -> "PAIR_PROGRAMMING";
            case "System design talk" -> "SYSTEM_DESIGN";
            default -> "TEAM_CONVERSATION";
        };
    }

    private static String command(String run, int number, String of, String at, String command, String body) {
        return "{\"command\": \"%s\", \"headers\": {\"Idempotency-Key\": \"%s/%s/%d\", \"Tandem-Occurred-At\": \"%s\"}, \"body\": {%s}}"
                .formatted(command, run, of, number, at, body);
    }
}
