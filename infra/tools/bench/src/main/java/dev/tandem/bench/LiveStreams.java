package dev.tandem.bench;

import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Stack;
import dev.tandem.launcher.stack.StackProcesses;
import dev.tandem.launcher.stack.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams of lists on a whole Tandem: how long after a command's answer its change is at a client, against a query that waits for it; and
 * what thousands of idle streams, each of a queue of its own, take of the service's memory while a change still comes at once.
 */
final class LiveStreams {

    private static final int WARMUP = 200;
    private static final int BLOCK = 20;
    private static final int BLOCKS = 10;
    private static final int CHANGES = 50;
    private static final Duration SETTLED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Endpoints endpoints;
    private final Tokens tokens;
    private final StreamCrowd crowd;
    private final List<Double> behindVisible = new ArrayList<>();
    private int opened;

    private LiveStreams(HttpClient http, Endpoints endpoints, Tokens tokens, StreamCrowd crowd) {
        this.http = http;
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.crowd = crowd;
    }

    static List<Figure> measure(BenchServer server) throws Exception {
        List<Figure> figures = new ArrayList<>();
        with(StackProcesses.QUERY_HEAP, live -> {
            figures.add(live.againstPolling());
            live.idle(2_000, 512, figures);
        });
        with("544m", live -> live.idle(5_000, 768, figures));
        return figures;
    }

    /** Something that is measured on a whole Tandem of its own. */
    @FunctionalInterface
    private interface Measuring {
        void measure(LiveStreams live) throws Exception;
    }

    /** With so much heap for query-service. */
    private static void with(String heap, Measuring measuring) throws Exception {
        Path folder = Files.createTempDirectory("tandem-bench-live-");
        Workspace workspace = new Workspace(Programs.folder(), folder);
        workspace.prepare();
        Ports ports = Ports.free();
        Stack stack = Stack.toMeasure(workspace, ports, new Progress(System.err, false), heap);
        try {
            stack.start();
            Endpoints endpoints = workspace.endpoints();
            try (HttpClient http = HttpClient.newHttpClient();
                    StreamCrowd crowd = new StreamCrowd(endpoints.query())) {
                measuring.measure(new LiveStreams(
                        http, endpoints, new Tokens(endpoints.identity(), InstantSource.system()), crowd));
            }
        } finally {
            if (stack.isStarted()) {
                stack.stop();
            }
            BenchServer.delete(folder);
        }
    }

    private static String person(int number) {
        return "recruiter:live-" + number;
    }

    /** Whether all of so many streams begin, and none ends. */
    private boolean holds(int streams, List<Figure> figures) throws InterruptedException {
        boolean all = open(streams);
        figures.add(new Figure(
                "live-" + streams + "-open",
                crowd.begun(),
                "streams",
                (double) streams,
                (double) crowd.begun() / streams,
                1.0,
                null,
                null,
                "streams that have begun, each of another queue, until one ended; against as many as are wanted"));
        return all;
    }

    private boolean open(int streams) throws InterruptedException {
        try {
            for (; opened < streams; opened++) {
                crowd.open("/recruiters/live-" + opened + "/queue", tokens.of(person(opened)));
            }
        } catch (IOException e) { // nobody listens any more
            return false;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.begun() < streams) {
            if (System.nanoTime() > deadline || crowd.ended() > 0) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private Figure againstPolling() throws Exception {
        if (!open(1)) {
            throw new IllegalStateException("no stream begins");
        }
        List<Double> streamed = new ArrayList<>();
        List<Double> polled = new ArrayList<>();
        for (int i = 0; i < WARMUP; i++) {
            streamed();
            polled();
        }
        for (int i = 0; i < BLOCKS; i++) {
            for (int j = 0; j < BLOCK; j++) {
                streamed.add(streamed());
            }
            for (int j = 0; j < BLOCK; j++) {
                polled.add(polled());
            }
        }
        double value = percentile(streamed, 50);
        double reference = percentile(polled, 50);
        return new Figure(
                "live-p50",
                value,
                "ms",
                reference,
                value / reference,
                null,
                1.0,
                null,
                "from OpenRequisition's answer to its item at a client of the recruiter's stream; against GET /requisitions/{id}"
                        + " with the consistency token");
    }

    /** So many idle streams: what the service takes, and how far behind a query for it a change comes. */
    private void idle(int streams, int megabytes, List<Figure> figures) throws Exception {
        if (!holds(streams, figures)) {
            return; // without them nothing else can be said of them
        }
        Thread.sleep(SETTLED);
        for (int i = 0; i < BLOCK; i++) {
            behindVisible(i);
        }
        behindVisible.clear();
        for (int i = 0; i < CHANGES; i++) {
            behindVisible.add(behindVisible((int) ((i * 7919L) % streams)));
        }
        double resident = residentMegabytes();
        figures.addAll(List.of(
                new Figure(
                        "live-" + streams + "-resident",
                        resident,
                        "MB",
                        (double) megabytes,
                        resident / megabytes,
                        null,
                        1.0,
                        null,
                        "resident memory of query-service with so many idle streams, each of another queue; against what it may be"),
                new Figure(
                        "live-" + streams + "-behind-p99",
                        percentile(behindVisible, 99),
                        "ms",
                        100.0,
                        percentile(behindVisible, 99) / 100,
                        null,
                        1.0,
                        null,
                        "how long after a query shows a change one of so many streams tells it; against 100 ms")));
    }

    private record Opened(String requisition, String token, long at) {}

    private Opened open(String who) throws IOException, InterruptedException {
        String command = """
                {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                 "openings": 1, "hiringManager": "max",
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"},
                                  "maximum": {"amount": 78000, "currency": "EUR"}}}
                """;
        HttpResponse<String> answer = send(request(endpoints.command().resolve("/commands/OpenRequisition"), who)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(command)));
        long at = System.nanoTime();
        JsonNode body = JSON.readTree(answer.body());
        return new Opened(
                body.get("ids").get("requisition").stringValue(),
                body.get("consistencyToken").stringValue(),
                at);
    }

    private double streamed() throws IOException, InterruptedException {
        Opened requisition = open(person(0));
        return (crowd.heardOf(requisition.requisition()) - requisition.at()) / 1e6;
    }

    private double polled() throws IOException, InterruptedException {
        Opened requisition = open(person(0));
        return (shown(requisition, person(0)) - requisition.at()) / 1e6;
    }

    private long shown(Opened requisition, String who) throws IOException, InterruptedException {
        send(request(endpoints.query().resolve("/requisitions/" + requisition.requisition()), who)
                .header("Tandem-Consistency-Token", requisition.token()));
        return System.nanoTime();
    }

    private double behindVisible(int number) throws Exception {
        Opened requisition = open(person(number));
        try (var polling = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Long> visible = new CompletableFuture<>();
            polling.execute(() -> {
                try {
                    visible.complete(shown(requisition, person(number)));
                } catch (IOException | InterruptedException | RuntimeException e) {
                    visible.completeExceptionally(e);
                }
            });
            return Math.max(0, (crowd.heardOf(requisition.requisition()) - visible.get()) / 1e6);
        }
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() * percent / 100, sorted.size() - 1));
    }

    /** As Linux says of the process of query-service. */
    private static double residentMegabytes() throws IOException {
        for (ProcessHandle process : ProcessHandle.current().descendants().toList()) {
            @Nullable String resident = resident(process.pid());
            if (resident != null) {
                return Long.parseLong(resident.replaceAll("[^0-9]", "")) / 1024.0;
            }
        }
        throw new IllegalStateException("there is no process of query-service");
    }

    private static @Nullable String resident(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        if (!Files.exists(process)
                || !Files.readString(process.resolve("cmdline")).contains("query-service.jar")) {
            return null;
        }
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .findFirst()
                .orElse(null);
    }

    private HttpRequest.Builder request(URI uri, String who) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + tokens.of(who));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
