package dev.tandem.testing.documents;

import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through an OpenAPI document, and knows its keywords from names that somebody chose, such as those of properties. */
final class Keywords {

    /** Under these, the members of an object are named by whoever wrote the document. */
    private static final Set<String> NAMED =
            Set.of("paths", "schemas", "responses", "parameters", "headers", "examples", "content", "properties");

    private Keywords() {}

    /**
     * Visits every object whose members are keywords, the inner ones first.
     *
     * @param visitor is given the keyword under which the object stands, itself or by a name, and the object
     */
    static void visit(JsonNode document, BiConsumer<String, ObjectNode> visitor) {
        visit("", document, visitor);
    }

    private static void visit(String under, JsonNode node, BiConsumer<String, ObjectNode> visitor) {
        if (node instanceof ArrayNode array) {
            array.forEach(element -> object(under, element, visitor));
        } else if (node instanceof ObjectNode named && NAMED.contains(under)) {
            named.forEach(one -> object(under, one, visitor));
        } else {
            object(under, node, visitor);
        }
    }

    private static void object(String under, JsonNode node, BiConsumer<String, ObjectNode> visitor) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> visit(member.getKey(), member.getValue(), visitor));
            visitor.accept(under, object);
        }
    }
}
