package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.command.web.batch.BatchReader;
import dev.tandem.command.web.batch.CommandBatchEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the OpenAPI document says about several commands in one request. */
final class BatchDocs {

    private BatchDocs() {}

    static Map<String, Object> operation(ProblemResponses problems) {
        return operation(
                problems,
                "GiveCommands",
                "Several commands in one request",
                """
                Each is decided as if it had been given alone, with the same answer: side by side, in no order, none because of \
                another. So a command that rests on an answer waits for the next request. With `inOrder` those of one requisition, \
                candidate or person go in order. The status is 200 if all were \
                heard, whatever each was told; any other status is for the whole, of which nothing was done unless it is 500. \
                Send an `Idempotency-Key` with each.""",
                BatchReader.MOST,
                Map.of(
                        "inOrder",
                        Map.of(
                                "type",
                                "boolean",
                                "description",
                                "Whether the order counts among those about the same.")),
                List.of());
    }

    /**
     * An operation that takes several commands and answers each.
     *
     * @param most how many it takes
     * @param options what may be said beside them, by name
     * @param own what the whole is turned away for besides
     */
    static Map<String, Object> operation(
            ProblemResponses problems,
            String id,
            String summary,
            String description,
            int most,
            Map<String, Object> options,
            List<Problem> own) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(OpenApiParts.SEVERAL));
        operation.put("summary", summary);
        operation.put("description", description);
        operation.put("parameters", List.of(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        operation.put("requestBody", Map.of("required", true, "content", ApiDocument.json(commands(most, options))));
        operation.put("responses", responses(problems, id, most, own));
        return operation;
    }

    private static Map<String, Object> responses(ProblemResponses problems, String id, int most, List<Problem> more) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "What each was answered, in the order of the commands.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(answers(), id)));
        List<Problem> own = new ArrayList<>(more);
        own.add(CommandBatchEndpoint.notSoMany(most));
        responses.putAll(problems.of(id, OpenApiParts.ANY_REQUEST, own));
        return responses;
    }

    private static Map<String, Object> commands(int most, Map<String, Object> options) {
        Map<String, Object> headers = BatchReader.HEADERS.stream()
                .sorted()
                .collect(Collectors.toMap(
                        name -> name, _ -> Map.of("type", "string"), (one, _) -> one, LinkedHashMap::new));
        Map<String, Object> entry = object(
                Map.of(
                        "command", Map.of("type", "string", "description", "Its name."),
                        "headers", Map.of("type", "object", "properties", headers, "additionalProperties", false),
                        "body", body("As at its own path."),
                        "ifPreviousDone", Map.of("type", "boolean")),
                List.of("command", "body"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("commands", Map.of("type", "array", "minItems", 1, "maxItems", most, "items", entry));
        members.putAll(options);
        return object(members, List.of("commands"));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> entry = object(
                Map.of(
                        "status", Map.of("type", "integer"),
                        "headers", Map.of("type", "object", "additionalProperties", Map.of("type", "string")),
                        "body", body("As from its own path.")),
                List.of("status", "headers", "body"));
        return object(Map.of("answers", Map.of("type", "array", "items", entry)), List.of("answers"));
    }

    /** Said to have members, or generators of types take it for empty. */
    private static Map<String, Object> body(String description) {
        return Map.of("type", "object", "description", description, "additionalProperties", true);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return Map.of("type", "object", "properties", properties, "required", required);
    }
}
