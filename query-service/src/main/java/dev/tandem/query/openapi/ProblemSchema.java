package dev.tandem.query.openapi;

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
        properties.put("rule", text("The stable name, for programs."));
        properties.put("remedy", text("What would make it right."));
        properties.put("instance", text("The path that was asked."));
        properties.put("correlationId", text("What to tell the operators, if it comes to that."));
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "object");
        error.put("properties", Map.of("field", text("Its name."), "message", text("What would be right.")));
        error.put("required", List.of("field", "message"));
        Map<String, Object> errors = new LinkedHashMap<>();
        errors.put("type", "array");
        errors.put("description", "What is wrong with each parameter or header.");
        errors.put("items", error);
        properties.put("errors", errors);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "A no (RFC 9457).");
        schema.put("properties", properties);
        schema.put(
                "required",
                List.of("type", "title", "status", "detail", "rule", "remedy", "instance", "correlationId"));
        return schema;
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }
}
