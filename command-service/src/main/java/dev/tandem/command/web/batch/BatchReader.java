package dev.tandem.command.web.batch;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.CommandReader;
import dev.tandem.command.intake.Complaints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a batch into its commands without looking into their bodies: each keeps the very bytes that it would have been alone, so what is
 * wrong with one is no matter of the others.
 */
public final class BatchReader {

    /** The most commands that are given with one request. */
    public static final int MOST = 100;

    /** The most commands that are checked with one request. */
    public static final int MOST_CHECKED = 500;

    /** The headers that each command of a batch may have. */
    public static final Set<String> HEADERS = Set.of(
            CommandHeaders.IDEMPOTENCY_KEY, CommandHeaders.IF_MATCH, CommandHeaders.OCCURRED_AT, CorrelationId.HEADER);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] batch;
    private final int most;
    private final Complaints complaints = new Complaints();

    private BatchReader(byte[] batch, int most) {
        this.batch = batch;
        this.most = most;
    }

    /**
     * One of several commands.
     *
     * @param command its name, as it was given
     * @param headers by name, some of {@link #HEADERS}
     * @param body its JSON, an object
     */
    record Entry(String command, Map<String, String> headers, byte[] body) {}

    /**
     * The commands of a batch, in order.
     *
     * @param most how many there may be
     * @throws dev.tandem.access.ProblemException if it is not a batch of 1 to so many commands
     */
    static List<Entry> read(byte[] batch, int most) {
        if (batch.length == 0) {
            throw CommonProblems.malformedBody("There is no body.").exception();
        }
        return new BatchReader(batch, most).commands();
    }

    private List<Entry> commands() {
        List<Entry> commands = null;
        try (JsonParser json = JSON.createParser(batch)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw CommonProblems.malformedBody("The body is not an object.").exception();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("commands") && json.hasToken(JsonToken.START_ARRAY) && commands == null) {
                    commands = list(json);
                } else {
                    complaints.add(name, "is not a field here, or not what it has to be");
                    json.skipChildren();
                }
            }
            if (json.nextToken() != null) {
                throw CommonProblems.malformedBody("Something follows the object.")
                        .exception();
            }
        } catch (JacksonException e) {
            throw CommandReader.malformed(e).exception();
        }
        if (commands == null || commands.isEmpty() || commands.size() > most) {
            throw CommandBatchEndpoint.notSoMany(most).exception();
        }
        if (!complaints.isEmpty()) {
            throw CommandProblems.invalid(complaints.sorted()).exception();
        }
        return commands;
    }

    private List<Entry> list(JsonParser json) {
        List<Entry> commands = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (commands.size() > most) {
                throw CommandBatchEndpoint.notSoMany(most).exception();
            }
            commands.add(entry(json, "commands[" + commands.size() + "]"));
        }
        return commands;
    }

    private Entry entry(JsonParser json, String at) {
        String command = null;
        byte[] body = null;
        Map<String, String> headers = Map.of();
        if (json.hasToken(JsonToken.START_OBJECT)) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "command" -> command = text(json);
                    case "body" -> body = object(json);
                    case "headers" -> headers = headers(json, at + ".headers");
                    default -> {
                        complaints.add(at + "." + name, "is not a field here");
                        json.skipChildren();
                    }
                }
            }
        } else {
            json.skipChildren();
        }
        if (command == null) {
            complaints.add(at + ".command", "is the name of a command");
        }
        if (body == null) {
            complaints.add(at + ".body", "is an object");
        }
        return new Entry(command == null ? "" : command, headers, body == null ? new byte[0] : body);
    }

    private Map<String, String> headers(JsonParser json, String at) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            complaints.add(at, "is an object");
            json.skipChildren();
            return headers;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            String value = text(json);
            if (value == null || !HEADERS.contains(name)) {
                complaints.add(at + "." + name, "is not one of " + HEADERS + " with a text");
            } else {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static @Nullable String text(JsonParser json) {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return json.getString();
        }
        json.skipChildren();
        return null;
    }

    private byte @Nullable [] object(JsonParser json) {
        boolean object = json.hasToken(JsonToken.START_OBJECT);
        long from = json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        long to = json.currentLocation().getByteOffset();
        if (from < 0 || to < 0) {
            throw CommonProblems.malformedBody("The body is not in UTF-8.").exception();
        }
        return object ? Arrays.copyOfRange(batch, (int) from, (int) to) : null;
    }
}
