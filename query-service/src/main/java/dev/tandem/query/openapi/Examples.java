package dev.tandem.query.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as the service gave them, kept in the packages of the endpoints: a test holds each against its schema. An operation has one
 * called as itself; or operations that answer the same schema have one together, called as that. Each is shown with one entry of each
 * list and map, for more of them would show nothing new, and without what another operation lists.
 */
final class Examples {

    private static final String PREFIX = "#/components/";

    private final Map<String, Object> schemas;
    private final Set<Object> listed;
    private final Map<String, Map<String, Object>> shared = new TreeMap<>();

    /**
     * None yet.
     *
     * @param schemas of all that is answered, by name
     * @param answered what each operation answers
     */
    Examples(Map<String, Object> schemas, Collection<Map<String, Object>> answered) {
        this.schemas = schemas;
        this.listed = answered.stream()
                .map(answer -> entry(member(resolved(answer), "items")))
                .filter(Examples::isReference)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What shows the answer of that operation, beside its schema. */
    Map<String, Object> of(Class<?> endpoint, String operation, Map<String, Object> schema) {
        JsonNode own = kept(endpoint, operation);
        if (own != null) {
            return Map.of("example", shortened(own, schema, true));
        }
        String name = name(schema);
        JsonNode together = kept(endpoint, name);
        if (together == null) {
            throw new IllegalStateException("there is no example for " + operation);
        }
        shared.put(name, Map.of("value", shortened(together, schema, true)));
        return Map.of("examples", Map.of(name, Map.of("$ref", PREFIX + "examples/" + name)));
    }

    /** Those that operations have together, by the names of their references. */
    Map<String, Map<String, Object>> shared() {
        return shared;
    }

    private static @Nullable JsonNode kept(Class<?> endpoint, String name) {
        try (InputStream stream = endpoint.getResourceAsStream(name + ".json")) {
            return stream == null ? null : JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, shorter; only what an operation answers by itself has a list that may be its own. */
    private JsonNode shortened(JsonNode example, @Nullable Object reference, boolean answer) {
        Map<?, ?> schema = resolved(reference);
        return switch (example) {
            case ArrayNode list
            when list.path(0).isObject() -> {
                ArrayNode shown = list.arrayNode();
                yield shown.add(shortened(list.get(0), entry(schema), false));
            }
            case ObjectNode object
            when schema.containsKey("additionalProperties") -> {
                ObjectNode shown = object.objectNode();
                object.properties().stream()
                        .limit(1)
                        .forEach(one -> shown.set(
                                one.getKey(), shortened(one.getValue(), schema.get("additionalProperties"), false)));
                yield shown;
            }
            case ObjectNode object -> {
                ObjectNode shown = object.objectNode();
                object.properties().forEach(member -> {
                    Object of = member(schema, member.getKey());
                    boolean own = answer && member.getKey().equals("items");
                    shown.set(
                            member.getKey(),
                            !own && member.getValue().isArray() && listed.contains(entry(resolved(of)))
                                    ? object.arrayNode()
                                    : shortened(member.getValue(), of, false));
                });
                yield shown;
            }
            default -> example;
        };
    }

    /** The schema that is meant: what is referred to, what is there where null may be, what all of a union have in common. */
    private Map<?, ?> resolved(@Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> map)) {
            return Map.of();
        }
        if (isReference(map)) {
            return resolved(schemas.get(name(map)));
        }
        Object first = map.containsKey("anyOf") ? map.get("anyOf") : map.get("allOf");
        return first instanceof List<?> several ? resolved(several.getFirst()) : map;
    }

    private static String name(Map<?, ?> reference) {
        return String.valueOf(reference.get("$ref")).substring((PREFIX + "schemas/").length());
    }

    private static @Nullable Object member(Map<?, ?> schema, String name) {
        return schema.get("properties") instanceof Map<?, ?> properties ? properties.get(name) : null;
    }

    private static @Nullable Object entry(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map ? map.get("items") : null;
    }

    private static boolean isReference(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map && map.containsKey("$ref");
    }
}
