package dev.tandem.contracts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where texts stand in the data of an event, by its contract: of which a reader may be shown that there is one, and not what it says. Its
 * place is taken by an empty text, so that what they are shown still is what the contract says.
 */
final class TextPaths {

    /** By type and revision. */
    private static final Map<String, Node> PERSONAL = new HashMap<>();

    private static final Map<String, Node> ALL = new HashMap<>();

    static {
        EventContracts.all().list().forEach(contract -> {
            PERSONAL.put(contract.path(), node(contract.schema(), contract.schema(), false));
            ALL.put(contract.path(), node(contract.schema(), contract.schema(), true));
        });
    }

    private TextPaths() {}

    /**
     * A place in the data.
     *
     * @param text whether a text that stands here is left out
     * @param members what stands below it, by name
     * @param each what each element of a list or a map here is; null: nothing that is left out
     */
    record Node(
            boolean text,
            Map<String, Node> members,
            @Nullable Node each) {

        private static final Node NOTHING = new Node(false, Map.of(), null);

        @Nullable
        Node member(String name) {
            @Nullable Node own = members.get(name);
            return own == null ? each : own;
        }

        private boolean isNothing() {
            return !text && members.isEmpty() && each == null;
        }
    }

    /** Where personal data stands; empty where no contract of that revision is known. */
    static Optional<Node> personal(String type, int version) {
        return Optional.ofNullable(PERSONAL.get(EventContract.path(type, version)));
    }

    /** Where anything stands that people wrote; empty where no contract of that revision is known. */
    static Optional<Node> all(String type, int version) {
        return Optional.ofNullable(ALL.get(EventContract.path(type, version)));
    }

    private static Node node(JsonNode root, JsonNode said, boolean every) {
        if (said.path("x-personal-data").asBoolean(false) || every && isFreeText(said)) {
            return new Node(true, Map.of(), null);
        }
        JsonNode schema = resolved(root, said);
        Map<String, Node> members = new HashMap<>();
        schema.path("properties").properties().forEach(member -> {
            Node below = node(root, member.getValue(), every);
            if (!below.isNothing()) {
                members.put(member.getKey(), below);
            }
        });
        JsonNode inner = schema.has("items") ? schema.get("items") : schema.path("additionalProperties");
        Node each = inner.isObject() ? node(root, inner, every) : Node.NOTHING;
        return new Node(false, Map.copyOf(members), each.isNothing() ? null : each);
    }

    /** What is no id, no code, no time: nobody says what it may be. */
    private static boolean isFreeText(JsonNode schema) {
        boolean text = schema.path("type").asString("").equals("string")
                || schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("string"));
        return text
                && !schema.has("format")
                && !schema.has("pattern")
                && !schema.has("enum")
                && !schema.has("examples");
    }

    private static JsonNode resolved(JsonNode root, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(root, root.at(schema.get("$ref").asString().substring(1)));
        }
        return schema.has("anyOf") ? resolved(root, schema.get("anyOf").get(0)) : schema;
    }
}
