package dev.tandem.testing.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A log that version b9d6519 wrote: thirty random courses of hiring, on native and on imported searches, 3,477 events of 76 types,
 * with every clock looked at until none was left to run out; and what that version's query-service answered about it on
 * {@link #ASKED}.
 */
public final class OldLog {

    /** When that version was asked, after the last event. */
    public static final String ASKED = "2026-08-01T00:00:00Z";

    private static final JsonMapper JSON = JsonMapper.shared();

    private OldLog() {}

    /** A question and its answer. */
    public record Asked(String path, String person, String role, JsonNode answer) {}

    /** What it stored, in order. The upper half of an event's id says which course it is of. */
    public static List<OldEvent> events() {
        return lines("log").stream()
                .map(line -> new OldEvent(
                        UUID.fromString(text(line, "id")),
                        text(line, "key"),
                        text(line, "type"),
                        line.get("version").asInt(),
                        JSON.writeValueAsBytes(line.get("payload")),
                        Instant.parse(text(line, "time")),
                        Instant.parse(text(line, "recordedTime")),
                        text(line, "actor"),
                        text(line, "actorRole"),
                        text(line, "command"),
                        line.get("tags").valueStream().map(JsonNode::asString).toList()))
                .toList();
    }

    /** What it was asked, and answered. */
    public static List<Asked> answers() {
        return lines("answers").stream()
                .map(line ->
                        new Asked(text(line, "path"), text(line, "person"), text(line, "role"), line.get("answer")))
                .toList();
    }

    private static String text(JsonNode line, String field) {
        return line.get(field).asString();
    }

    private static List<JsonNode> lines(String file) {
        try (InputStream in = Objects.requireNonNull(
                        OldLog.class.getResourceAsStream("/golden/b9d6519/" + file + ".jsonl.gz"));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return reader.lines().map(JSON::readTree).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
