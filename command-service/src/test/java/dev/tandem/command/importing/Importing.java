package dev.tandem.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.tandem.client.Endpoints;
import dev.tandem.client.ToolException;
import dev.tandem.command.web.CommandService;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.importer.Import;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The importer as it is started on the command line, against the service of the tests. */
final class Importing implements AutoCloseable {

    private final CommandService service;
    private final HttpServer issuer;
    private final Path folder;
    private int runs;
    private @Nullable URI through;

    Importing(CommandService service, Path folder) throws IOException {
        this.service = service;
        this.folder = folder;
        this.issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String token = service.as("ivy", "importer").token();
        issuer.createContext("/oauth2/token", exchange -> {
            byte[] answer = "{\"access_token\": \"%s\", \"expires_in\": 3600}"
                    .formatted(token)
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        issuer.start();
    }

    /**
     * What an import said.
     *
     * @param exitCode as the process would end
     * @param report in its machine form
     */
    record Result(int exitCode, JsonNode report) {

        long count(String name) {
            return report.path(name).asLong(-1);
        }

        List<String> rules() {
            return report.path("refused")
                    .valueStream()
                    .map(row ->
                            row.path("line").asString() + " " + row.path("rule").asString())
                    .toList();
        }

        List<String> skipped() {
            return report.path("skipped")
                    .valueStream()
                    .map(row ->
                            row.path("line").asString() + " " + row.path("why").asString())
                    .toList();
        }
    }

    /** Brings that log in by that map. */
    Result run(Path log, Path map, String... options) {
        Path report = folder.resolve("report-" + ++runs + ".json");
        List<String> arguments = new ArrayList<>(
                List.of(log.toString(), "--map", map.toString(), "--report", report.toString(), "--patience", "60"));
        arguments.addAll(List.of(options));
        try {
            int exitCode = CommandLine.populateCommand(new Import(), arguments.toArray(String[]::new))
                    .into(this::endpoints)
                    .exitCode();
            return new Result(exitCode, JsonMapper.shared().readTree(Files.readAllBytes(report)));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same of a text. */
    Result run(String log, String map, String... options) {
        return run(file("log-" + (runs + 1) + ".csv", log), file("map-" + (runs + 1) + ".yaml", map), options);
    }

    /** What is said of a log or a map that cannot be brought in at all. */
    String fails(String log, String map) {
        try {
            Result result = run(log, map);
            throw new AssertionError("it was brought in: " + result.report());
        } catch (ToolException e) {
            return String.valueOf(e.getMessage());
        }
    }

    Path file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on through that door. */
    void through(URI door) {
        through = door;
    }

    /** The same in a process that can be killed. */
    Process begin(Path log, Path map) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        endpoints().command().toString(),
                        endpoints().identity().toString(),
                        log.toString(),
                        "--map",
                        map.toString(),
                        "--in-flight",
                        "20")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Endpoints endpoints() {
        URI command = through == null ? URI.create(service.asNobody().base()) : through;
        return new Endpoints(
                command,
                command,
                URI.create("http://localhost:" + issuer.getAddress().getPort()));
    }

    long head() {
        return service.bean(EventStore.class).head();
    }

    /** What is stored after that position. */
    List<StoredEvent> eventsAfter(long position) {
        List<StoredEvent> events = new ArrayList<>();
        long after = position;
        while (true) {
            List<StoredEvent> page = service.bean(EventStore.class).read(after, 1000);
            if (page.isEmpty()) {
                return events;
            }
            events.addAll(page);
            after = page.getLast().position();
        }
    }

    /**
     * What is stored of each requisition and of each candidate without one, in order: type, time and what is said in the clear, with that prefix of ids
     * taken away, so that two histories can be compared that differ in it alone.
     */
    Map<String, List<String>> stories(long after, String prefix) {
        Map<String, List<String>> stories = new TreeMap<>();
        for (StoredEvent event : eventsAfter(after)) {
            JsonNode payload = JsonMapper.shared().readTree(event.payload());
            String about = payload.path("requisition")
                    .asString(payload.path("candidate")
                            .asString(payload.path("person").asString("?")));
            if (!about.startsWith(prefix)) {
                continue;
            }
            StringBuilder said = new StringBuilder(event.type() + " " + event.occurredAt());
            payload.forEachEntry((name, value) -> {
                // sealed texts differ each time, and ids that follow from keys differ with the prefix
                if (value.isString()
                        && !value.asString().startsWith("sealed")
                        && !value.asString().matches("[0-9a-f-]{36}")
                        && value.asString().length() < 60) {
                    said.append(' ').append(name).append('=').append(value.asString());
                } else if (value.isNumber()) {
                    said.append(' ').append(name).append('=').append(value);
                }
            });
            stories.computeIfAbsent(about.replace(prefix, ""), _ -> new ArrayList<>())
                    .add(said.toString().replace(prefix, ""));
        }
        return stories;
    }

    @Override
    public void close() {
        issuer.stop(0);
    }
}
