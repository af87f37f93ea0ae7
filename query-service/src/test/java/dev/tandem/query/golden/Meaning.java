package dev.tandem.query.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What an answer says, line by line, without its sentences and without the work that it offers: words may be bettered, and what is
 * offered depends on which commands there are. What later versions say besides is not missed here.
 */
final class Meaning {

    private static final Set<String> SENTENCES = Set.of("definitions", "notes", "why");
    private static final Set<String> OFFERED = Set.of("next", "work");

    private final List<String> lines = new ArrayList<>();

    private Meaning() {}

    /** The lines of that answer, or of a part of it. */
    static Set<String> of(JsonNode answer) {
        Meaning meaning = new Meaning();
        meaning.add("", answer);
        return new TreeSet<>(meaning.lines);
    }

    private void add(String at, JsonNode node) {
        switch (node) {
            case JsonNode object
            when object.isObject() ->
                object.propertyStream()
                        .filter(field -> !SENTENCES.contains(field.getKey()) && !OFFERED.contains(field.getKey()))
                        .forEach(field -> add(at + "/" + field.getKey(), field.getValue()));
            case JsonNode array
            when array.isArray() -> {
                for (JsonNode element : array) {
                    add(at + "/" + nameOf(element), element);
                }
            }
            default -> lines.add(at + " = " + node);
        }
    }

    /** What tells an element of a list from the others, so that one more does not move all that follow. */
    private static String nameOf(JsonNode element) {
        for (String name : List.of("application", "stage", "promise", "id", "group", "escalation", "interview")) {
            if (element.path(name).isString() || element.path(name).isObject()) {
                return element.path(name)
                        + (element.has("side") ? element.path("side").toString() : "");
            }
        }
        return element.isValueNode() ? element.toString() : "";
    }
}
