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
            CommandHeaders.IDEMPOTENCY_KEY,
            CommandHeaders.IF_MATCH,
            CommandHeaders.OCCURRED_AT,
            CommandHeaders.ON_BEHALF_OF,
            CommandHeaders.AFTER,
            CorrelationId.HEADER);

    /** Beside the commands that are given: those on the same requisition, candidate or person one after the other. */
    static final String IN_ORDER = "inOrder";

    /** In an entry: it is given only if the one before it was done. Where order counts: with {@link #IN_ORDER}, or in a rehearsal. */
    static final String IF_PREVIOUS_DONE = "ifPreviousDone";

    /** Beside the commands that are checked: which rehearsal they go on with. */
    static final String REHEARSAL = "rehearsal";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final byte[] batch;
    private final int most;
    private final String option;
    private final Complaints complaints = new Complaints();
    private boolean inOrder;
    private Rehearsals.@Nullable Turn rehearsal;

    private BatchReader(byte[] batch, int most, String option) {
        this.batch = batch;
        this.most = most;
        this.option = option;
    }

    /**
     * What one request brings.
     *
     * @param commands in order
     * @param inOrder whether those that are about the same are to be done in this order
     * @param rehearsal which rehearsal they go on with; null: none
     */
    record Batch(List<Entry> commands, boolean inOrder, Rehearsals.@Nullable Turn rehearsal) {}

    /**
     * One of several commands.
     *
     * @param command its name, as it was given
     * @param headers by name, some of {@link #HEADERS}
     * @param body its JSON, an object
     * @param ifPreviousDone whether it is given only if the one before it was done
     */
    record Entry(String command, Map<String, String> headers, byte[] body, boolean ifPreviousDone) {}

    /**
     * A batch.
     *
     * @param most how many commands there may be
     * @param option what may be said beside them: {@link #IN_ORDER} or {@link #REHEARSAL}
     * @throws dev.tandem.access.ProblemException if it is not a batch of 1 to so many commands
     */
    static Batch read(byte[] batch, int most, String option) {
        if (batch.length == 0) {
            throw CommonProblems.malformedBody("There is no body.").exception();
        }
        return new BatchReader(batch, most, option).batch();
    }

    private Batch batch() {
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
                } else if (name.equals(option) && name.equals(IN_ORDER) && isTruthValue(json)) {
                    inOrder = json.getBooleanValue();
                } else if (name.equals(option) && name.equals(REHEARSAL) && json.hasToken(JsonToken.START_OBJECT)) {
                    rehearsal = turn(json);
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
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i).ifPreviousDone() && (i == 0 || !inOrder && rehearsal == null)) {
                complaints.add(
                        "commands[" + i + "]." + IF_PREVIOUS_DONE, "needs one before it, and that the order counts");
            }
        }
        if (!complaints.isEmpty()) {
            throw CommandProblems.invalid(complaints.sorted()).exception();
        }
        return new Batch(commands, inOrder, rehearsal);
    }

    private static boolean isTruthValue(JsonParser json) {
        return json.hasToken(JsonToken.VALUE_TRUE) || json.hasToken(JsonToken.VALUE_FALSE);
    }

    private Rehearsals.@Nullable Turn turn(JsonParser json) {
        String name = null;
        int after = -1;
        boolean onNothing = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("name") && json.hasToken(JsonToken.VALUE_STRING)) {
                name = json.getString();
            } else if (field.equals("after") && json.hasToken(JsonToken.VALUE_NUMBER_INT)) {
                after = json.getIntValue();
            } else if (field.equals("onNothing") && isTruthValue(json)) {
                onNothing = json.getBooleanValue();
            } else {
                complaints.add(REHEARSAL + "." + field, "is not a field here, or not what it has to be");
                json.skipChildren();
            }
        }
        if (name == null || name.isBlank() || name.length() > Rehearsals.LONGEST_NAME) {
            complaints.add(
                    REHEARSAL + ".name", "is your name for it, of 1 to " + Rehearsals.LONGEST_NAME + " characters");
        }
        if (after < 0) {
            complaints.add(REHEARSAL + ".after", "is how many commands it has had: 0 begins anew");
        }
        return name == null || after < 0 ? null : new Rehearsals.Turn(name, after, onNothing);
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
        boolean ifPreviousDone = false;
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
                        if (name.equals(IF_PREVIOUS_DONE) && isTruthValue(json)) {
                            ifPreviousDone = json.getBooleanValue();
                            continue;
                        }
                        complaints.add(at + "." + name, "is not a field here, or not what it has to be");
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
        return new Entry(command == null ? "" : command, headers, body == null ? new byte[0] : body, ifPreviousDone);
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
