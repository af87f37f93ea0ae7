package dev.tandem.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The command door of a Tandem, as any client sees it. Thread-safe; connections are kept and shared. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String RETRY_AFTER = "Retry-After";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;

    /** The door at the base address of command-service. */
    public Door(URI base) {
        this.base = base;
    }

    /**
     * A command to give.
     *
     * @param name such as {@code AdvanceCandidate}
     * @param body its JSON
     * @param key the idempotency key: the same key and body again is the same command
     * @param occurredAt when it happened, for an importer; null for now
     * @param newIds what is made by it is called so, in this order, where a Tandem lets its callers say that; else empty
     * @param onBehalfOf who did it in the world, for an importer; null: nobody is named
     * @param after what came before it in the history that is brought in, as a digest; null: it is not said
     */
    public record Order(
            String name,
            Map<String, ?> body,
            @Nullable String key,
            @Nullable Instant occurredAt,
            List<String> newIds,
            @Nullable String onBehalfOf,
            @Nullable String after) {

        /** An order that names nobody. */
        public Order(
                String name,
                Map<String, ?> body,
                @Nullable String key,
                @Nullable Instant occurredAt,
                List<String> newIds) {
            this(name, body, key, occurredAt, newIds, null, null);
        }

        /** An order whose ids are not chosen. */
        public Order(String name, Map<String, ?> body, @Nullable String key, @Nullable Instant occurredAt) {
            this(name, body, key, occurredAt, List.of());
        }

        /** The same, after that. */
        public Order after(String before) {
            return new Order(name, body, key, occurredAt, newIds, onBehalfOf, before);
        }

        /** The same, done by that person. */
        public Order onBehalfOf(String person) {
            return new Order(name, body, key, occurredAt, newIds, person, after);
        }
    }

    /**
     * What the door said.
     *
     * @param status the HTTP status
     * @param body its JSON; missing if it was none
     * @param replayed whether the command had been given before, under the same key
     * @param retryAfter how long to wait before asking again, if the door said so; else zero
     */
    public record Reply(int status, JsonNode body, boolean replayed, Duration retryAfter) {

        /** Whether events were recorded, now or the first time. */
        public boolean accepted() {
            return status == 200;
        }

        /** The rule that refused it; null if none did. */
        public @Nullable String rule() {
            return body.path("rule").asString(null);
        }

        /** The ids of what the command made or was about, by what they are ids of. */
        public Map<String, String> ids() {
            Map<String, String> ids = new HashMap<>();
            body.path("ids").forEachEntry((kind, id) -> ids.put(kind, id.asString()));
            return ids;
        }
    }

    /**
     * Gives a command.
     *
     * @throws IOException if there was no answer; the command may or may not have been recorded
     */
    public Reply give(Order order, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/commands/" + order.name(), token, order.body());
        terms(order).forEach(request::header);
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return reply(answer);
    }

    /**
     * Gives several commands at once, of which none rests on the answer to another.
     *
     * @return what was said to each, in their order; empty if they were not taken together (too much for one request,
     *     perhaps): then none was done, and each can be given alone
     * @throws IOException if there was no answer; each command may or may not have been recorded
     */
    public Optional<List<Reply>> give(List<Order> orders, String token) throws IOException, InterruptedException {
        List<Map<String, Object>> commands = orders.stream()
                .map(order -> Map.of("command", order.name(), "headers", terms(order), "body", (Object) order.body()))
                .toList();
        HttpResponse<byte[]> answer = http.send(
                request("/commands", token, Map.of("commands", commands)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() == 401 || answer.statusCode() == 429 || answer.statusCode() >= 500) {
            return Optional.of(Collections.nCopies(orders.size(), reply(answer))); // whoever comes now hears that
        }
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        return Optional.of(each(json(answer.body()).path("answers"), orders.size()));
    }

    private static List<Reply> each(JsonNode answers, int commands) throws IOException {
        if (answers.size() != commands) {
            throw new IOException(commands + " commands had " + answers.size() + " answers");
        }
        List<Reply> replies = new ArrayList<>(commands);
        for (JsonNode one : answers) {
            JsonNode headers = one.path("headers");
            replies.add(new Reply(
                    one.path("status").asInt(),
                    one.path("body"),
                    headers.has(REPLAYED),
                    retryAfter(headers.path(RETRY_AFTER).asString(""))));
        }
        return replies;
    }

    /**
     * Which orders of one request rest on the one before them.
     *
     * @param order what is to be given
     * @param ifPreviousDone whether only if the one before it was done
     */
    public record Step(Order order, boolean ifPreviousDone) {}

    /**
     * Gives several commands at once, in their order where they are about the same.
     *
     * @return what was said to each, or to the whole: never empty
     * @throws IOException if there was no answer; each command may or may not have been recorded
     */
    public Answered giveInOrder(List<Step> steps, String token) throws IOException, InterruptedException {
        return answered("/commands", steps, Map.of("inOrder", true), token);
    }

    /**
     * Plays several commands in a rehearsal: nothing is recorded.
     *
     * @param rehearsal which: the object that the door takes
     * @return what was said to each, or to the whole
     * @throws IOException if there was no answer
     */
    public Answered rehearse(List<Step> steps, Map<String, ?> rehearsal, String token)
            throws IOException, InterruptedException {
        return answered("/commands/check", steps, Map.of("rehearsal", rehearsal), token);
    }

    /**
     * What several commands were answered.
     *
     * @param each one for each, in their order; empty if the whole was answered otherwise
     * @param whole what was said to the request as a whole
     */
    public record Answered(List<Reply> each, Reply whole) {}

    private Answered answered(String path, List<Step> steps, Map<String, ?> option, String token)
            throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(option);
        body.put("commands", steps.stream().map(Door::entry).toList());
        HttpResponse<byte[]> answer =
                http.send(request(path, token, body).build(), HttpResponse.BodyHandlers.ofByteArray());
        Reply whole = reply(answer);
        return new Answered(
                answer.statusCode() == 200 ? each(whole.body().path("answers"), steps.size()) : List.of(), whole);
    }

    private static Map<String, Object> entry(Step step) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("command", step.order().name());
        entry.put("headers", terms(step.order()));
        entry.put("body", step.order().body());
        if (step.ifPreviousDone()) {
            entry.put("ifPreviousDone", true);
        }
        return entry;
    }

    private HttpRequest.Builder request(String path, String token, Map<String, ?> body) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private static Map<String, String> terms(Order order) {
        Map<String, String> terms = new HashMap<>();
        if (order.key() != null) {
            terms.put("Idempotency-Key", order.key());
        }
        if (order.occurredAt() != null) {
            terms.put("Tandem-Occurred-At", order.occurredAt().toString());
        }
        if (order.onBehalfOf() != null) {
            terms.put("Tandem-On-Behalf-Of", order.onBehalfOf());
        }
        if (order.after() != null) {
            terms.put("Tandem-After", order.after());
        }
        if (!order.newIds().isEmpty()) {
            terms.put("Tandem-New-Ids", String.join(",", order.newIds()));
        }
        return terms;
    }

    private static Reply reply(HttpResponse<byte[]> answer) {
        return new Reply(
                answer.statusCode(),
                json(answer.body()),
                answer.headers().firstValue(REPLAYED).isPresent(),
                retryAfter(answer.headers().firstValue(RETRY_AFTER).orElse("")));
    }

    private static Duration retryAfter(String seconds) {
        return seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    /**
     * The names of all commands there are.
     *
     * @throws ToolException if the service does not tell
     */
    public Set<String> commands(String token) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/commands"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            Set<String> names = new HashSet<>();
            json(answer.body())
                    .path("commands")
                    .forEach(command -> names.add(command.path("name").asString("")));
            if (answer.statusCode() != 200 || names.isEmpty()) {
                throw new ToolException(base + "/commands answered " + answer.statusCode());
            }
            return names;
        } catch (IOException e) {
            throw new ToolException(
                    "command-service at " + base + " does not answer. Is Tandem up? See ./tandem status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ToolException("interrupted while asking which commands there are", e);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            // A proxy's page, most likely; the status says enough.
            return MissingNode.getInstance();
        }
    }
}
