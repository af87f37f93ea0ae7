package dev.tandem.testing.documents;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An OpenAPI document with what programs depend on: nothing in it is for people alone. */
final class Bare {

    private static final Set<String> FOR_PEOPLE = Set.of("description", "summary", "example", "examples");

    private Bare() {}

    /** That document, which stays as it is. A response keeps its description, which the standard demands. */
    static ObjectNode of(JsonNode document) {
        ObjectNode bare = (ObjectNode) document.deepCopy();
        Keywords.visit(
                bare,
                (under, object) -> FOR_PEOPLE.stream()
                        .filter(member -> !(under.equals("responses") && member.equals("description")))
                        .forEach(object::remove));
        return bare;
    }
}
