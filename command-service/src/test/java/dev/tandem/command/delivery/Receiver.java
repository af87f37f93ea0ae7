package dev.tandem.command.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's service, which takes deliveries, or does something else with them. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Answer answer = with(204);

    /** What it does with a request that it has read. */
    @FunctionalInterface
    interface Answer {

        /** Answers it, or not. */
        void to(HttpExchange exchange, Got got) throws IOException, InterruptedException;
    }

    /**
     * A request.
     *
     * @param body as it came
     */
    record Got(Map<String, List<String>> headers, String body) {

        String id() {
            return headers.getOrDefault("Webhook-id", List.of("")).getFirst();
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }

        String key() {
            return json().path("partitionkey").asString();
        }

        long position() {
            return Long.parseLong(json().path("sequence").asString());
        }

        HttpHeaders httpHeaders() {
            return HttpHeaders.of(headers, (_, _) -> true);
        }
    }

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** One on this machine, that takes everything. */
    static Receiver start() {
        return at("127.0.0.1");
    }

    /** One at that address of this machine. */
    static Receiver at(String address) {
        try {
            return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 512));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers each with that status. */
    static Answer with(int status) {
        return (exchange, _) -> exchange.sendResponseHeaders(status, -1);
    }

    /** Answers each with that status and text. */
    static Answer saying(int status, String text) {
        return (exchange, _) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** What it does from now on. */
    void does(Answer next) {
        answer = next;
    }

    /** What it got, in the order in which it came. */
    List<Got> got() {
        return List.copyOf(got);
    }

    void forget() {
        got.clear();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/hooks/tandem";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Got one = new Got(Map.copyOf(exchange.getRequestHeaders()), body);
            got.add(one);
            answer.to(exchange, one);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
