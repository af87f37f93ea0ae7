package dev.tandem.testing.documents;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where null may stand in answers; openapi-diff takes what comes to them for no break. */
final class Nulls {

    private Nulls() {}

    /** The members of answers that were never null, and may be now. */
    static List<String> added(JsonNode released, JsonNode now) {
        List<String> added = new ArrayList<>();
        released.at("/components/schemas").properties().forEach(schema -> {
            boolean sent = schema.getValue().has("additionalProperties");
            schema.getValue().path("properties").properties().forEach(member -> {
                JsonNode next = now.at("/components/schemas")
                        .path(schema.getKey())
                        .path("properties")
                        .path(member.getKey());
                if (!sent && !allowed(member.getValue()) && allowed(next)) {
                    added.add(schema.getKey() + "." + member.getKey());
                }
            });
        });
        return added;
    }

    private static boolean allowed(JsonNode schema) {
        return schema.path("type")
                        .valueStream()
                        .anyMatch(type -> type.asString().equals("null"))
                || schema.path("anyOf")
                        .valueStream()
                        .anyMatch(one -> one.path("type").asString("").equals("null"));
    }
}
