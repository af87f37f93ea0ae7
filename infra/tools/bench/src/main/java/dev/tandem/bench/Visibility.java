package dev.tandem.bench;

import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.launcher.stack.Ports;
import dev.tandem.launcher.stack.Progress;
import dev.tandem.launcher.stack.Stack;
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
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long after a command's answer a query shows what it did, over HTTP, on a whole Tandem: the query brings the command's
 * consistency token, so it answers as soon as its read model has it.
 */
final class Visibility {

    private static final int WARMUP = 300;

    /** Taken in turns: so many of one, so many of the other. */
    private static final int BLOCK = 20;

    private static final int BLOCKS = 25;
    private static final String COMMAND = """
            {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
             "openings": 1, "hiringManager": "max",
             "compensation": {"minimum": {"amount": 62000, "currency": "EUR"},
                              "maximum": {"amount": 78000, "currency": "EUR"}}}
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final Endpoints endpoints;
    private final String token;

    private Visibility(HttpClient http, Endpoints endpoints, String token) {
        this.http = http;
        this.endpoints = endpoints;
        this.token = token;
    }

    static List<Figure> measure(BenchServer server) throws Exception {
        Path folder = Files.createTempDirectory("tandem-bench-whole-");
        Workspace workspace = new Workspace(Programs.folder(), folder);
        workspace.prepare();
        Ports ports = Ports.free();
        Stack stack = Stack.toMeasure(workspace, ports, new Progress(System.err, false));
        try {
            stack.start();
            return measure(workspace.endpoints(), "127.0.0.1:" + ports.kafka());
        } finally {
            if (stack.isStarted()) {
                stack.stop();
            }
            BenchServer.delete(folder);
        }
    }

    private static List<Figure> measure(Endpoints endpoints, String bootstrap) throws Exception {
        String token = new Tokens(endpoints.identity(), InstantSource.system()).of("recruiter:rita");
        Samples visible = new Samples();
        Samples kafka = new Samples();
        try (HttpClient http = HttpClient.newHttpClient();
                RoundTrip roundTrip = new RoundTrip(bootstrap)) {
            Visibility tandem = new Visibility(http, endpoints, token);
            for (int i = 0; i < WARMUP; i++) {
                tandem.milliseconds();
                roundTrip.milliseconds();
            }
            for (int i = 0; i < BLOCKS; i++) {
                visible.take(BLOCK, tandem::milliseconds);
                kafka.take(BLOCK, roundTrip::milliseconds);
            }
        }
        return List.of(figure("visible-p50", visible, kafka, 50), figure("visible-p99", visible, kafka, 99));
    }

    /** Milliseconds of each, and the CPU of all. */
    private static final class Samples {

        private final List<Double> milliseconds = new ArrayList<>();
        private Duration cpu = Duration.ZERO;

        void take(int count, Callable<Double> one) throws Exception {
            Duration before = CpuTime.used();
            for (int i = 0; i < count; i++) {
                milliseconds.add(one.call());
            }
            cpu = cpu.plus(CpuTime.used().minus(before));
        }

        double percentile(int percent) {
            List<Double> sorted = milliseconds.stream().sorted().toList();
            return sorted.get(Math.min(sorted.size() * percent / 100, sorted.size() - 1));
        }

        double cpuMicros() {
            return cpu.toNanos() / 1e3 / milliseconds.size();
        }
    }

    private static Figure figure(String name, Samples visible, Samples kafka, int percent) {
        double value = visible.percentile(percent);
        double reference = kafka.percentile(percent);
        return new Figure(
                name,
                value,
                "ms",
                reference,
                value / reference,
                null,
                null,
                Cpu.against(visible.cpuMicros(), kafka.cpuMicros()),
                "from OpenRequisition's answer to GET /requisitions/{id} showing it, over HTTP; against one produce and"
                        + " consume on the same broker");
    }

    private double milliseconds() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(endpoints.command().resolve("/commands/OpenRequisition"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(COMMAND)));
        long begin = System.nanoTime();
        JsonNode body = JSON.readTree(answer.body());
        String requisition = body.get("ids").get("requisition").stringValue();
        send(request(endpoints.query().resolve("/requisitions/" + requisition))
                .header("Tandem-Consistency-Token", body.get("consistencyToken").stringValue()));
        return (System.nanoTime() - begin) / 1e6;
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
