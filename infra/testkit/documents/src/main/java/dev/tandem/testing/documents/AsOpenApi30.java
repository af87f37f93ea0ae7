package dev.tandem.testing.documents;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document as one of version 3.0 that allows the same. openapi-diff reads documents of version 3.1 and then does not see
 * their types, for it looks for them where version 3.0 has them: a text that becomes a number would be no change to it.
 */
final class AsOpenApi30 {

    private AsOpenApi30() {}

    /** That document, which stays as it is, without what is for people alone. */
    static ObjectNode of(JsonNode document) {
        ObjectNode old = Bare.of(document);
        old.put("openapi", "3.0.3");
        Keywords.visit(old, (_, object) -> {
            nullable(object);
            values(object);
        });
        ObjectNode paths = (ObjectNode) old.get("paths");
        old.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("properties")) {
                boolean sent = schema.getValue().has("additionalProperties");
                paths.set("/" + schema.getKey(), sent ? sent(schema.getKey()) : answered(schema.getKey()));
            }
        });
        return old;
    }

    /** As if it could be asked for by itself: openapi-diff does not look into unions, and whoever builds on a type knows its name. */
    private static ObjectNode answered(String schema) {
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        json(path.putObject("get").putObject("responses").putObject("200").put("description", ""), schema);
        return path;
    }

    private static ObjectNode sent(String schema) {
        ObjectNode path = JsonNodeFactory.instance.objectNode();
        ObjectNode post = path.putObject("post");
        json(post.putObject("requestBody"), schema);
        post.putObject("responses").putObject("200").put("description", "");
        return path;
    }

    private static void json(ObjectNode place, String schema) {
        place.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }

    private static void nullable(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            schema.remove("type");
            types.forEach(type -> {
                if (isNull(type)) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            });
        }
        if (schema.get("anyOf") instanceof ArrayNode any) {
            List<JsonNode> others = new ArrayList<>();
            any.forEach(one -> {
                if (isNull(one.path("type"))) {
                    schema.put("nullable", true);
                } else {
                    others.add(one);
                }
            });
            if (others.size() == 1) {
                schema.remove("anyOf");
                schema.putArray("allOf").add(others.getFirst());
            }
        }
    }

    private static boolean isNull(JsonNode type) {
        return type.isString() && type.stringValue().equals("null");
    }

    private static void values(ObjectNode schema) {
        schema.remove("propertyNames");
        if (schema.has("const")) {
            JsonNode only = schema.remove("const");
            schema.putArray("enum").add(only);
        }
        if (schema.has("enum") && !schema.has("type")) {
            schema.put("type", "string");
        }
        if (schema.path("exclusiveMinimum").isNumber()) {
            JsonNode bound = schema.remove("exclusiveMinimum");
            schema.set("minimum", bound);
            schema.put("exclusiveMinimum", true);
        }
    }
}
