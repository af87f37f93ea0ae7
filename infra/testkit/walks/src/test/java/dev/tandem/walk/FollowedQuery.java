package dev.tandem.walk;

import dev.tandem.testing.live.StreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A query of somebody, followed in both ways at once: by asking what has changed now and then, and by a stream. */
final class FollowedQuery implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What time alone changes, of which no change tells. */
    private static final Set<String> OF_THE_PRESENT =
            Set.of("late", "daysInStage", "daysOpen", "costOfVacancySoFar", "promises", "all");

    private final RunningReadModels service;
    private final String person;
    private final String role;
    private final String path;
    private State asked = State.REFUSED;
    private @Nullable String since;
    private @Nullable StreamReader stream;
    private int anew;

    /**
     * What somebody has of a list.
     *
     * @param items by their ids; null: they are not shown such a list
     * @param names of those who are named in it
     * @param head what is told beside the items
     */
    record State(
            @Nullable Map<String, JsonNode> items,
            Map<String, JsonNode> names,
            @Nullable JsonNode head) {

        static final State REFUSED = new State(null, Map.of(), null);

        /** Whether whoever has that has this: names of others may be left over. */
        boolean isHadBy(State other) {
            return other.items == null
                    ? items == null
                    : other.items.equals(items)
                            && (head == null || head.equals(other.head))
                            && other.names.entrySet().containsAll(names.entrySet());
        }
    }

    FollowedQuery(RunningReadModels service, String person, String role, String path) {
        this.service = service;
        this.person = person;
        this.role = role;
        this.path = path;
    }

    /** What is answered now to whoever asks for all of it. */
    State fresh(int instance) throws Exception {
        return whole(instance).state();
    }

    private record Whole(State state, @Nullable String since) {}

    private Whole whole(int instance) throws Exception {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        Map<String, JsonNode> names = new HashMap<>();
        @Nullable JsonNode head = null;
        @Nullable String since = null;
        String cursor = "";
        do {
            HttpResponse<String> answer = get(instance, cursor.isEmpty() ? "" : "cursor=" + cursor);
            if (answer.statusCode() == 403 || answer.statusCode() == 404) {
                return new Whole(State.REFUSED, null);
            }
            JsonNode page = json(answer);
            take(page, items, names);
            head = head(page);
            since = since == null ? page.get("since").asString() : since;
            cursor = page.path("next").isString() ? page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        return new Whole(new State(items, names, head), since);
    }

    /** Asks what has changed since it asked last. */
    void ask(int instance) throws Exception {
        if (since != null) {
            HttpResponse<String> answer = get(instance, "since=" + since);
            if (answer.statusCode() == 200) {
                JsonNode changes = json(answer);
                Map<String, JsonNode> items = new LinkedHashMap<>(asked.items());
                Map<String, JsonNode> names = new HashMap<>(asked.names());
                changes.get("gone").forEach(id -> items.remove(id.asString()));
                take(changes, items, names);
                asked = new State(items, names, head(changes));
                since = changes.get("since").asString();
                return;
            }
            if (answer.statusCode() != 410 && answer.statusCode() != 403 && answer.statusCode() != 404) {
                throw new AssertionError(answer.body());
            }
            anew++;
        }
        Whole whole = whole(instance);
        asked = whole.state();
        since = whole.since();
    }

    /** What it has by asking. */
    State asked() {
        return asked;
    }

    /** How often it had to start anew. */
    int anew() {
        return anew;
    }

    /** Has a stream: begun, or gone on with where one broke off. */
    void stream(int instance, Duration holds) {
        StreamReader before = stream;
        String address = service.base(instance) + path;
        String token = service.token(person, role, holds);
        stream = before == null || before.status() != 200
                ? StreamReader.open(address, token)
                : before.again(address, token);
    }

    /** Goes on where the stream broke off or ended, if it did. */
    void mend(int instance, Duration holds) {
        if (stream == null || stream.isClosed()) {
            stream(instance, holds);
        }
    }

    void breakOff() {
        if (stream != null) {
            stream.close();
        }
    }

    /** What it has by its stream. */
    State streamed() {
        StreamReader now = stream;
        if (now == null || now.status() != 200) {
            return State.REFUSED;
        }
        Map<String, JsonNode> items = new LinkedHashMap<>();
        now.items().forEach((id, item) -> items.put(id, timeless(item)));
        JsonNode head = now.head();
        return new State(items, now.names(), head == null ? null : head(head));
    }

    private HttpResponse<String> get(int instance, String more) throws Exception {
        String address = service.base(instance) + path + (path.contains("?") ? "&" : "?") + more;
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + service.token(person, role))
                        .header("Tandem-Consistency-Token", service.consistency())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static void take(JsonNode page, Map<String, JsonNode> items, Map<String, JsonNode> names) {
        page.path("items").forEach(item -> put(item, items));
        page.path("stages").forEach(stage -> stage.path("candidates").forEach(card -> put(card, items)));
        page.path("expanded")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(one -> names.put(kind.getKey() + " " + one.getKey(), one.getValue())));
    }

    private static void put(JsonNode item, Map<String, JsonNode> items) {
        items.put((item.has("id") ? item.get("id") : item.get("application")).asString(), timeless(item));
    }

    /** What a board says beside its cards; null of whatever is no board. */
    private static @Nullable JsonNode head(JsonNode page) {
        if (!page.has("stages")) {
            return null;
        }
        ObjectNode head = (ObjectNode) timeless(page);
        head.remove("gone");
        head.remove("expanded");
        head.remove("since");
        head.get("stages").forEach(stage -> ((ObjectNode) stage).remove("candidates"));
        head.get("stages").forEach(stage -> ((ObjectNode) stage).remove("next"));
        return head;
    }

    private static JsonNode timeless(JsonNode node) {
        JsonNode copy = node.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_PRESENT);
        }
        node.forEach(FollowedQuery::strip);
    }

    @Override
    public void close() {
        breakOff();
    }

    @Override
    public String toString() {
        return person + " as " + role + ", " + path;
    }

    /** What differs, for people. */
    static Map<String, String> difference(State wanted, State had) {
        Map<String, String> difference = new TreeMap<>();
        Map<String, JsonNode> one = wanted.items() == null ? Map.of("refused", JSON.nullNode()) : wanted.items();
        Map<String, JsonNode> other = had.items() == null ? Map.of("refused", JSON.nullNode()) : had.items();
        one.forEach((id, item) -> {
            if (!item.equals(other.get(id))) {
                difference.put(id, "should be " + item + ", is " + other.get(id));
            }
        });
        other.forEach((id, item) -> {
            if (!one.containsKey(id)) {
                difference.put(id, "should be gone, is " + item);
            }
        });
        wanted.names().forEach((whom, name) -> {
            if (!name.equals(had.names().get(whom))) {
                difference.put(
                        whom, "should be called " + name + ", is " + had.names().get(whom));
            }
        });
        if (wanted.head() != null && !wanted.head().equals(had.head())) {
            difference.put("head", "should be " + wanted.head() + ", is " + had.head());
        }
        return difference;
    }
}
