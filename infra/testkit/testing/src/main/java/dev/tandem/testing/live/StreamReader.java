package dev.tandem.testing.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that follows a list by its stream, as the guide for frontends says: what it has is what it was told. */
public final class StreamReader implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final InputStream body;
    private final int status;
    private final Thread thread;
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> uncommitted = new LinkedHashMap<>();
    private final List<Runnable> pending = new ArrayList<>();
    private volatile Map<String, JsonNode> items;
    private final Map<String, JsonNode> names = new ConcurrentHashMap<>();
    private volatile @Nullable JsonNode head;
    private volatile @Nullable JsonNode end;
    private volatile @Nullable String last;
    private volatile boolean closed;
    private volatile long heartbeats;

    private StreamReader(
            HttpResponse<InputStream> answer,
            Map<String, JsonNode> items,
            Map<String, JsonNode> names,
            @Nullable String last) {
        this.names.putAll(names);
        this.body = answer.body();
        this.status = answer.statusCode();
        this.items = new LinkedHashMap<>(items);
        this.last = last;
        this.thread = Thread.ofVirtual().start(this::read);
    }

    /** Begins a stream of that address. */
    public static StreamReader open(String address, String token) {
        return open(address, token, Map.of(), Map.of(), null);
    }

    /** Goes on where that one broke off. */
    public StreamReader again(String address, String token) {
        StreamReader next = open(address, token, items, names, last);
        if (next.head == null) {
            next.head = head;
        }
        return next;
    }

    private static StreamReader open(
            String address,
            String token,
            Map<String, JsonNode> items,
            Map<String, JsonNode> names,
            @Nullable String last) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            return new StreamReader(
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()), items, names, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String event = "";
            String id = "";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!event.isEmpty()) {
                        happened(event, id, data.toString());
                    }
                    event = "";
                    id = "";
                    data.setLength(0);
                } else if (line.startsWith(":")) {
                    heartbeats++;
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else {
                    data.append(line);
                }
            }
        } catch (IOException e) {
            events.add("broken off");
        } finally {
            closed = true;
        }
    }

    private void happened(String event, String id, String data) {
        events.add(event);
        JsonNode json = JSON.readTree(data);
        switch (event) {
            case "reset" -> pending.add(uncommitted::clear);
            case "item" -> pending.add(() -> uncommitted.put(id(json), json));
            case "gone" -> pending.add(() -> uncommitted.remove(json.get("id").asString()));
            case "names" ->
                pending.add(() -> json.properties()
                        .forEach(kind -> kind.getValue()
                                .properties()
                                .forEach(one -> names.put(kind.getKey() + " " + one.getKey(), one.getValue()))));
            case "head" -> pending.add(() -> head = json);
            case "current" -> {
                uncommitted.clear();
                uncommitted.putAll(items);
                pending.forEach(Runnable::run);
                pending.clear();
                items = new LinkedHashMap<>(uncommitted);
                last = id;
            }
            case "end" -> end = json;
            default -> throw new IllegalStateException(event + " is no event of a stream");
        }
    }

    private static String id(JsonNode item) {
        return (item.has("id") ? item.get("id") : item.get("application")).asString();
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What it has, by id. */
    public Map<String, JsonNode> items() {
        return items;
    }

    /** What it was told last that somebody is called, by {@code candidates ada} or {@code people rita}. */
    public Map<String, JsonNode> names() {
        return names;
    }

    /** What stands beside the items. */
    public @Nullable JsonNode head() {
        return head;
    }

    /** Why nothing more comes; null while something may. */
    public @Nullable JsonNode end() {
        return end;
    }

    /** The kinds of what it was told, in order. */
    public List<String> events() {
        return events;
    }

    /** The last id that it was told. */
    public @Nullable String last() {
        return last;
    }

    /** How often it was told nothing but that the stream is there. */
    public long heartbeats() {
        return heartbeats;
    }

    /** Whether nothing comes any more. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        try {
            body.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
