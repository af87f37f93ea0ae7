package dev.tandem.testing.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page of a browser, over the protocol that its own developer tools speak: JSON on a web socket. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration patience;
    private @Nullable WebSocket socket;

    private DevTools(Duration patience) {
        this.patience = patience;
    }

    /** The page that the browser with that port began with. */
    static DevTools ofPage(int port, Duration patience) throws IOException {
        DevTools tools = new DevTools(patience);
        tools.connect(port);
        // Whoever is not asked for events sends none.
        for (String domain : List.of("Page", "Runtime", "Log")) {
            tools.ask(domain + ".enable", Map.of());
        }
        return tools;
    }

    private void connect(int port) throws IOException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        try {
            JsonNode pages = JSON.readTree(
                    http.send(list, HttpResponse.BodyHandlers.ofString()).body());
            String address = pages.valueStream()
                    .filter(one -> one.path("type").asString().equals("page"))
                    .map(one -> one.path("webSocketDebuggerUrl").asString())
                    .findFirst()
                    .orElseThrow(() -> new IOException("The browser has no page: " + pages));
            socket = within(http.newWebSocketBuilder().buildAsync(URI.create(address), this));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** What it answers to that method. */
    JsonNode ask(String method, Map<String, Object> parameters) throws IOException {
        int id = asked.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        open.put(id, answer);
        if (socket == null) {
            throw new IOException("not connected");
        }
        within(socket.sendText(
                JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true));
        JsonNode message = within(answer);
        if (message.has("error")) {
            throw new IOException(method + " fails: " + message.path("error"));
        }
        return message.path("result");
    }

    private <T> T within(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The browser does not answer", e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            hear(JSON.readTree(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> waiting = open.remove(message.path("id").asInt());
            if (waiting != null) {
                waiting.complete(message);
            }
            return;
        }
        switch (message.path("method").asString()) {
            case "Runtime.exceptionThrown" ->
                complaints.add(message.at("/params/exceptionDetails").toString());
            case "Log.entryAdded" -> {
                JsonNode entry = message.at("/params/entry");
                if (entry.path("level").asString().equals("error")) {
                    complaints.add(entry.path("text").asString());
                }
            }
            default -> {
                // what else it tells, nobody asked for
            }
        }
    }

    /** Exceptions of the page, and errors in its log. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void forgetComplaints() {
        complaints.clear();
    }

    void close() {
        http.shutdownNow();
    }
}
