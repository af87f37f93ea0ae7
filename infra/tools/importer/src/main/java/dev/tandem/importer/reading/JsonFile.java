package dev.tandem.importer.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON objects, one a line, or all in one array. Fields of fields are columns with dots ({@code candidate.name}); of a list, all that it holds stand in one
 * column ({@code interviewers.id}). Numbers stay as they are written.
 */
final class JsonFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final BufferedReader in;

    JsonFile(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    void read(RowSink sink) throws IOException {
        in.mark(1 << 15);
        int first = in.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = in.read();
        }
        in.reset();
        if (first == '[') {
            array(sink);
        } else {
            lines(sink);
        }
    }

    private void lines(RowSink sink) throws IOException {
        long line = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            line++;
            if (!text.isBlank()) {
                object(line, text, sink);
            }
        }
    }

    private static void object(long line, String text, RowSink sink) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException e) {
            sink.unread(
                    line,
                    "it is no JSON object: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + at(e));
            return;
        }
        row(line, node, sink);
    }

    private static String at(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : ", at character " + e.getLocation().getColumnNr();
    }

    private void array(RowSink sink) {
        long line = 1;
        try (JsonParser parser = JSON.createParser(in)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                line = parser.currentTokenLocation().getLineNr();
                row(line, parser.readValueAsTree(), sink);
            }
        } catch (JacksonException e) {
            sink.unread(
                    line,
                    "the list of objects cannot be read any further, from about here: "
                            + e.getOriginalMessage().lines().findFirst().orElse("") + at(e));
        }
    }

    private static void row(long line, JsonNode node, RowSink sink) {
        if (!node.isObject()) {
            sink.unread(
                    line,
                    "it is no JSON object, but " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
            return;
        }
        Map<String, List<String>> cells = new LinkedHashMap<>();
        flatten("", node, cells);
        Texts.row(line, new ObjectRow(node, cells), sink);
    }

    /** An object, which may hold lists of objects. */
    private record ObjectRow(JsonNode node, Map<String, List<String>> cells) implements Cells {

        @Override
        public List<String> all(String column) {
            return cells.getOrDefault(column, List.of());
        }

        @Override
        public Set<String> columns() {
            return cells.keySet();
        }

        @Override
        public List<Cells> each(String list) {
            JsonNode entries = node;
            for (String step : list.split("\\.")) {
                entries = entries.path(step);
            }
            List<Cells> each = new ArrayList<>();
            if (entries.isArray()) {
                for (JsonNode entry : entries) {
                    Map<String, List<String>> its = new LinkedHashMap<>(cells);
                    its.keySet().removeIf(column -> column.equals(list) || column.startsWith(list + "."));
                    flatten(list, entry, its);
                    each.add(new Row(its));
                }
            }
            return each;
        }
    }

    private static void flatten(String name, JsonNode node, Map<String, List<String>> cells) {
        if (node.isObject()) {
            node.forEachEntry((field, value) -> flatten(name.isEmpty() ? field : name + "." + field, value, cells));
        } else if (node.isArray()) {
            node.forEach(value -> flatten(name, value, cells));
        } else if (!node.isNull()) {
            String text = node.isBigDecimal() ? node.decimalValue().toPlainString() : node.asString();
            if (!text.isBlank()) {
                cells.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(text.strip());
            }
        }
    }

    /** A row that has its own columns. */
    record Row(Map<String, List<String>> cells) implements Cells {

        @Override
        public List<String> all(String column) {
            return cells.getOrDefault(column, List.of());
        }

        @Override
        public Set<String> columns() {
            return cells.keySet();
        }
    }
}
