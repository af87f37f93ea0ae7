package dev.tandem.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Stands before the real door and does what networks, proxies and restarts do: hangs up before or after a request was done, or answers for the door. */
final class FlakyDoor implements AutoCloseable {

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI door;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();

    FlakyDoor(URI door, long seed) throws IOException {
        this.door = door;
        this.random = new Random(seed);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** How often it did what. */
    synchronized Map<String, Integer> done() {
        return new TreeMap<>(done);
    }

    private synchronized int chance(boolean commands) {
        return commands ? random.nextInt(100) : 100;
    }

    private synchronized void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean commands = exchange.getRequestMethod().equals("POST");
            int chance = chance(commands);
            if (chance < 10) {
                count("hung up before");
                return;
            }
            if (chance < 20) {
                count("hung up after");
                forward(exchange, body);
                return;
            }
            if (chance < 35) {
                boolean several = new String(body, UTF_8).split("\"command\"", -1).length > 2;
                int status = chance < 25 ? 503 : chance < 30 ? 401 : chance < 33 && several ? 413 : 429;
                count("answered " + status);
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange, body);
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(door.resolve(exchange.getRequestURI().toString()))
                            .header(
                                    "Authorization",
                                    exchange.getRequestHeaders().getFirst("Authorization"))
                            .header("Content-Type", "application/json")
                            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
