package dev.tandem.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schema of a no (RFC 9457). */
final class ProblemSchema {

    private ProblemSchema() {}

    static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", text("`urn:tandem:rule:` and the rule."));
        properties.put("title", text("What the rule says, the same for every occurrence."));
        properties.put("status", Map.of("type", "integer", "description", "The HTTP status."));
        properties.put("detail", text("What happened here."));
        properties.put(
                "rule",
                Map.of(
                        "description",
                        "The stable name, for programs: a `Rule`, or what the status is called.",
                        "anyOf",
                        List.of(Map.of("$ref", "#/components/schemas/Rule"), Map.of("type", "string"))));
        properties.put("remedy", text("What would make it right."));
        properties.put("instance", text("The path that was asked."));
        properties.put("correlationId", text("What to tell the operators, if it comes to that."));
        List<String> always = List.copyOf(properties.keySet());
        properties.put("errors", errors());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "A no (RFC 9457). A rule may add members with what it looked at.");
        schema.put("properties", properties);
        schema.put("required", always);
        return schema;
    }

    private static Map<String, Object> errors() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "object");
        error.put(
                "properties",
                Map.of("field", text("Its path or name."), "message", text("What is wrong and what would be right.")));
        error.put("required", List.of("field", "message"));
        Map<String, Object> errors = new LinkedHashMap<>();
        errors.put("type", "array");
        errors.put("description", "What is wrong with each field, parameter or header.");
        errors.put("items", error);
        return errors;
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }
}
