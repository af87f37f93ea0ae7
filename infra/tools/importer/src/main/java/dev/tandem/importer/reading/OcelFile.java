package dev.tandem.importer.reading;

import dev.tandem.client.ToolException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OCEL 2.0 in JSON. A row is an event, with these columns: {@code id}, {@code type}, {@code time}; its attributes by their names; for each object that it
 * is related to {@code <type>} and {@code @<qualifier>}, holding the object's id; the attributes of those objects as {@code <type>.<attribute>}, as they stood
 * at the time of the event; and what those objects are related to as {@code <type>.<type of the other>} and {@code <type>.@<qualifier>}.
 */
final class OcelFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Opening file;
    private final Map<String, Thing> objects = new HashMap<>();

    OcelFile(Opening file) {
        this.file = file;
    }

    /** Opens the file from its beginning. */
    interface Opening {
        Reader open() throws IOException;
    }

    private record Value(String time, String text) {}

    private record Relation(String object, String qualifier) {}

    private record Thing(String type, Map<String, List<Value>> attributes, List<Relation> relations) {}

    /** Objects first, wherever they stand, for events rest on them. */
    void read(RowSink sink) throws IOException {
        each("objects", (node, line) -> object(node, line, sink), why -> {
            throw new ToolException(why);
        });
        each("events", (node, line) -> event(node, line, sink), why -> sink.unread(0, why));
    }

    private void each(String member, ObjLongConsumer<JsonNode> took, Consumer<String> broken) throws IOException {
        long line = 1;
        try (Reader in = file.open();
                JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals(member);
                parser.nextToken();
                if (!wanted || !parser.hasToken(JsonToken.START_ARRAY)) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    line = parser.currentTokenLocation().getLineNr();
                    took.accept(parser.readValueAsTree(), line);
                }
            }
        } catch (JacksonException e) {
            broken.accept("the file cannot be read any further, from about line " + line + ": "
                    + e.getOriginalMessage().lines().findFirst().orElse("") + ". Fetch it again, or mend it");
        }
    }

    private void object(JsonNode node, long line, RowSink sink) {
        String id = node.path("id").asString("");
        String type = node.path("type").asString("");
        if (id.isEmpty() || type.isEmpty()) {
            throw new ToolException("the object on line " + line + " has no id or no type: OCEL asks for both");
        }
        Map<String, List<Value>> attributes = new HashMap<>();
        for (JsonNode one : node.path("attributes")) {
            attributes
                    .computeIfAbsent(one.path("name").asString(""), _ -> new ArrayList<>(1))
                    .add(new Value(one.path("time").asString(""), text(one.path("value"))));
        }
        attributes.values().forEach(values -> values.sort(java.util.Comparator.comparing(Value::time)));
        if (objects.put(id, new Thing(type, attributes, relations(node))) != null) {
            throw new ToolException(
                    "the object '" + id + "', on line " + line + ", is there twice: give one of them another id");
        }
    }

    private static List<Relation> relations(JsonNode node) {
        List<Relation> relations = new ArrayList<>();
        for (JsonNode one : node.path("relationships")) {
            relations.add(new Relation(
                    one.path("objectId").asString(""), one.path("qualifier").asString("")));
        }
        return relations;
    }

    private void event(JsonNode node, long line, RowSink sink) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        put(cells, "id", node.path("id").asString(""));
        put(cells, "type", node.path("type").asString(""));
        String time = node.path("time").asString("");
        put(cells, "time", time);
        for (JsonNode one : node.path("attributes")) {
            put(cells, one.path("name").asString(""), text(one.path("value")));
        }
        for (Relation relation : relations(node)) {
            Thing object = objects.get(relation.object());
            if (object == null) {
                sink.unread(line, "it names an object '" + relation.object() + "' that the file does not have");
                return;
            }
            put(cells, object.type(), relation.object());
            if (!relation.qualifier().isEmpty()) {
                put(cells, "@" + relation.qualifier(), relation.object());
            }
            object.attributes().forEach((name, values) -> put(cells, object.type() + "." + name, at(time, values)));
            for (Relation further : object.relations()) {
                Thing other = objects.get(further.object());
                if (other != null) {
                    put(cells, object.type() + "." + other.type(), further.object());
                    put(cells, object.type() + ".@" + further.qualifier(), further.object());
                }
            }
        }
        Texts.row(line, new JsonFile.Row(cells), sink);
    }

    /** The last value that is not younger; before the first, the first. Times of one file are in one form, so their texts have their order. */
    private static String at(String time, List<Value> values) {
        String found = values.getFirst().text();
        for (Value value : values) {
            if (value.time().compareTo(time) <= 0) {
                found = value.text();
            }
        }
        return found;
    }

    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString("");
    }

    private static void put(Map<String, List<String>> cells, String column, String text) {
        if (!text.isBlank()
                && !column.isEmpty()
                && !cells.getOrDefault(column, List.of()).contains(text.strip())) {
            cells.computeIfAbsent(column, _ -> new ArrayList<>(1)).add(text.strip());
        }
    }
}
