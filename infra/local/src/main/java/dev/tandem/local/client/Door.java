package dev.tandem.local.client;

import dev.tandem.local.LaunchException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The command door of a Tandem, as any client sees it. Thread-safe; connections are kept and shared. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.shared();

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
     */
    public record Order(
            String name,
            Map<String, ?> body,
            @Nullable String key,
            @Nullable Instant occurredAt) {}

    /**
     * What the door said.
     *
     * @param status the HTTP status
     * @param body its JSON; missing if it was none
     * @param replayed whether the command had been given before, under the same key
     * @param retryAfter how long to wait before asking again, if the door said so; else zero
     */
    public record Reply(int status, JsonNode body, boolean replayed, Duration retryAfter) {

        /** Whether facts were recorded, now or the first time. */
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
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve("/commands/" + order.name()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(order.body())));
        if (order.key() != null) {
            request.header("Idempotency-Key", order.key());
        }
        if (order.occurredAt() != null) {
            request.header("Tandem-Occurred-At", order.occurredAt().toString());
        }
        HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Reply(
                answer.statusCode(),
                json(answer.body()),
                answer.headers().firstValue("Idempotency-Replayed").isPresent(),
                answer.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("\\d{1,4}"))
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                        .orElse(Duration.ZERO));
    }

    /**
     * The names of all commands there are.
     *
     * @throws LaunchException if the service does not tell
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
                throw new LaunchException(base + "/commands answered " + answer.statusCode());
            }
            return names;
        } catch (IOException e) {
            throw new LaunchException(
                    "command-service at " + base + " does not answer. Is Tandem up? See ./tandem status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("interrupted while asking which commands there are", e);
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
