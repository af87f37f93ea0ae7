package dev.tandem.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body of what a document says of it: its example, or else what its schema describes, and then something wrong with it. */
final class BodyMaker {

    private static final int DEEPEST = 6;
    private static final String HOLE = "\u0001hole:";

    private final JsonNode document;
    private final RandomGenerator random;
    private final List<String> holes = new ArrayList<>();

    BodyMaker(JsonNode document, RandomGenerator random) {
        this.document = document;
        this.random = random;
    }

    String body(JsonNode operation) {
        JsonNode media = operation.path("requestBody").path("content").path("application/json");
        JsonNode body = media.has("example")
                ? media.path("example").deepCopy()
                : media.path("examples").isObject() && !media.path("examples").isEmpty()
                        ? media.path("examples").iterator().next().path("value").deepCopy()
                        : described(media.path("schema"), 0);
        int wrongs = random.nextInt(4); // a quarter are as they should be
        for (int i = 0; i < wrongs; i++) {
            body = spoilt(body);
        }
        String json = JsonMapper.shared().writeValueAsString(body);
        for (int i = 0; i < holes.size(); i++) {
            json = json.replace(quoted(i), holes.get(i));
        }
        return random.nextInt(40) == 0 ? json.substring(0, random.nextInt(json.length() + 1)) : json;
    }

    private static String quoted(int hole) {
        return JsonMapper.shared().writeValueAsString(HOLE + hole + ":");
    }

    /** Puts something else in one place of it. */
    private JsonNode spoilt(JsonNode whole) {
        if (!whole.isContainer() || whole.isEmpty() || random.nextInt(12) == 0) {
            return hole();
        }
        if (whole instanceof ObjectNode object) {
            List<String> names = new ArrayList<>(object.propertyNames());
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(random.nextBoolean() ? "" : name + "x", hole());
                case 2 -> object.set("x".repeat(random.nextInt(1, 3000)), hole());
                default -> object.set(name, spoilt(object.get(name)));
            }
        } else if (whole instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(6)) {
                case 0 -> array.add(hole());
                case 1 -> {
                    int copies = random.nextInt(1, 150);
                    for (int i = 0; i < copies; i++) {
                        array.add(array.get(at).deepCopy());
                    }
                }
                default -> array.set(at, spoilt(array.get(at)));
            }
        }
        return whole;
    }

    private JsonNode hole() {
        holes.add(HostileValues.json(random));
        return JsonNodeFactory.instance.stringNode(HOLE + (holes.size() - 1) + ":");
    }

    private JsonNode described(JsonNode given, int depth) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = document.at(schema.path("$ref").asString().substring(1));
        }
        if (schema.has("anyOf")) {
            return described(schema.path("anyOf").path(0), depth);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("");
        if (depth > DEEPEST) {
            return nodes.nullNode();
        }
        return switch (type) {
            case "object" -> {
                ObjectNode object = nodes.objectNode();
                schema.path("properties")
                        .forEachEntry((name, member) -> object.set(name, described(member, depth + 1)));
                yield object;
            }
            case "array" -> nodes.arrayNode().add(described(schema.path("items"), depth + 1));
            case "integer" -> nodes.numberNode(random.nextInt(1, 7));
            case "number" -> nodes.numberNode(random.nextInt(1, 100));
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            default ->
                schema.path("examples").isEmpty()
                        ? nodes.stringNode("some-" + random.nextInt(100))
                        : schema.path("examples").path(0);
        };
    }
}
