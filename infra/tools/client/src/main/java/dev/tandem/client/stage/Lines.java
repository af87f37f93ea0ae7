package dev.tandem.client.stage;

import dev.tandem.client.Door;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Orders as they are written down, one after the other. Each has an idempotency key that follows from its place: whoever gives them all
 * again changes nothing.
 */
final class Lines {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> BODY = new TypeReference<>() {};

    private final List<Line> lines = new ArrayList<>();
    private final Instant now;

    /**
     * None yet.
     *
     * @param now what time it is for the Tandem that is told
     */
    Lines(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /**
     * One more order.
     *
     * @param who {@code role:person}
     * @param body JSON
     * @param newIds of what it makes
     */
    void add(String who, String command, String body, String... newIds) {
        add(who, command, body, null, newIds);
    }

    /** One more that an importer brings in from then. */
    void addHistory(Instant occurredAt, String command, String body, String... newIds) {
        add(Players.IMPORTER, command, body, occurredAt, newIds);
    }

    private void add(String who, String command, String body, @Nullable Instant occurredAt, String... newIds) {
        String key = "stage-" + (lines.size() + 1);
        lines.add(new Line(who, new Door.Order(command, JSON.readValue(body, BODY), key, occurredAt, List.of(newIds))));
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
