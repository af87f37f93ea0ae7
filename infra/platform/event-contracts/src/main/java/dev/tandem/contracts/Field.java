package dev.tandem.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A field of an event, as people read of it.
 *
 * @param path where it stands, with {@code []} for each list and {@code {}} for each map on the way, such as {@code evidence[].text}
 * @param kind what it is, such as {@code text, a date} or {@code list of objects}
 * @param given whether it is always there
 * @param meaning what it says, in Markdown
 * @param mark {@code personal data}, {@code pseudonym of a candidate}, or empty
 */
record Field(String path, String kind, boolean given, String meaning, String mark) {

    /** All fields of the event that such a schema describes, in their order. */
    static List<Field> of(JsonNode schema) {
        Map<String, Field> fields = new LinkedHashMap<>();
        members(schema, schema, "", new TreeSet<>(), fields);
        return List.copyOf(fields.values());
    }

    private static void members(
            JsonNode root, JsonNode object, String above, Set<String> within, Map<String, Field> found) {
        Set<String> given =
                object.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        object.path("properties").properties().forEach(member -> {
            String path = above.isEmpty() ? member.getKey() : above + "." + member.getKey();
            value(root, member.getValue(), path, given.contains(member.getKey()), within, found);
        });
    }

    private static void value(
            JsonNode root, JsonNode said, String path, boolean given, Set<String> within, Map<String, Field> found) {
        JsonNode schema = resolved(root, said);
        String suffix = schema.has("items") ? "[]" : schema.has("additionalProperties") ? "{}" : "";
        JsonNode inner =
                switch (suffix) {
                    case "[]" -> resolved(root, schema.get("items"));
                    case "{}" -> resolved(root, schema.get("additionalProperties"));
                    default -> schema;
                };
        String meaning =
                said.path("description").asString(schema.path("description").asString(""));
        found.putIfAbsent(path, new Field(path, kind(schema, inner, suffix), given, meaning, mark(said, inner)));
        String name = said.toString();
        if (inner.has("properties") && within.add(name)) {
            members(root, inner, path + suffix, within, found);
            within.remove(name);
        }
    }

    private static String kind(JsonNode schema, JsonNode inner, String suffix) {
        return switch (suffix) {
            case "[]" -> "list of " + plural(one(inner));
            case "{}" -> "map of " + plural(one(inner));
            default -> one(schema);
        };
    }

    private static String plural(String kind) {
        int comma = kind.indexOf(',');
        String first = comma < 0 ? kind : kind.substring(0, comma);
        return first + "s" + (comma < 0 ? "" : kind.substring(comma));
    }

    private static String one(JsonNode schema) {
        List<String> types = new ArrayList<>();
        JsonNode type = schema.path("type");
        (type.isArray() ? type.valueStream().toList() : List.of(type)).forEach(each -> types.add(each.asString("")));
        types.remove("null");
        String kind =
                switch (types.isEmpty() ? "" : types.getFirst()) {
                    case "string" -> "text";
                    case "integer" -> "whole number";
                    case "boolean" -> "true or false";
                    case "" -> "object";
                    default -> types.getFirst();
                };
        String format = schema.path("format").asString("");
        if (schema.has("enum")) {
            return "one of "
                    + schema.get("enum")
                            .valueStream()
                            .map(one -> "`" + one.asString() + "`")
                            .collect(Collectors.joining(", "));
        }
        return switch (format) {
            case "date-time" -> "moment";
            case "date", "duration", "uuid" -> format.toLowerCase(Locale.ROOT);
            default -> kind;
        };
    }

    private static String mark(JsonNode said, JsonNode inner) {
        if (said.path("x-personal-data").asBoolean(false)) {
            return "personal data";
        }
        String pseudonym = inner.path("x-pseudonym").asString("");
        return pseudonym.isEmpty() ? "" : "pseudonym of a " + pseudonym;
    }

    /** What is referred to, or is meant where null may stand instead. */
    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root, root.at(schema.get("$ref").asString().substring(1)));
        }
        return schema.has("anyOf") ? resolved(root, schema.get("anyOf").get(0)) : schema;
    }
}
