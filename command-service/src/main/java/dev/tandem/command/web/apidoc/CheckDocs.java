package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.intake.Acceptance;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.web.batch.BatchReader;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * What the OpenAPI document says about checks: one path for all commands. The schema of a body is that of its command's name, which a
 * program can look up, and a union of all of them could not say.
 */
final class CheckDocs {

    static final String ONE = "/commands/{name}/check";
    static final String SEVERAL = "/commands/check";

    /** The response of a check whose command would be turned away: by any rule that there is. */
    static final String REFUSAL = "CheckRefusal";

    private CheckDocs() {}

    /** Whether one command would be done. */
    static Map<String, Object> one(CommandCatalog catalog, Schemas schemas) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "CheckCommand");
        operation.put("tags", List.of(OpenApiParts.SEVERAL));
        operation.put("summary", "Whether a command would be done, without giving it");
        operation.put("description", """
                The same body, for the same roles, with the same refusals by the same rules, status included, as the command at its own \
                path. It is decided on all that is stored when it is asked, and nothing is recorded: no event, no \
                idempotency key, no key of a person. Things may change before the command is given, so the command decides \
                once more.""");
        Map<String, Object> name = ApiDocument.parameter(
                "name",
                "path",
                "The name of the command.",
                Map.of(
                        "type",
                        "string",
                        "enum",
                        catalog.forPeople().stream().map(CommandType::name).toList()));
        name.put("required", true);
        name.put("example", "OpenRequisition");
        operation.put(
                "parameters",
                List.of(
                        name,
                        ApiDocument.parameterReference("IfMatch"),
                        ApiDocument.parameterReference("OccurredAt"),
                        ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        operation.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        ApiDocument.json(Map.of(
                                "type",
                                "object",
                                "description",
                                "As at the command's own path: the schema has the command's name.",
                                "additionalProperties",
                                true))));
        operation.put(
                "responses",
                responses(
                        "It would be done, and record events of these types.",
                        OpenApiParts.json(schemas.answered(Acceptance.class), "CheckCommand")));
        return operation;
    }

    /** Whether each of several commands would be done. */
    static Map<String, Object> several(ProblemResponses problems) {
        return BatchDocs.operation(
                problems,
                "CheckCommands",
                "Whether each of several commands would be done, without giving them",
                """
                Each is checked as if it had been checked alone, and on the same state: what one of them would do is not there for \
                the others. The status is 200 if all were checked, whatever each was told. A board asks so which columns a \
                card may be dropped on. An `%s` is read and not used. In a `rehearsal` each is checked as if those before it \
                were done; 409 if it was lost or is full.""".formatted(CommandHeaders.IDEMPOTENCY_KEY),
                BatchReader.MOST_CHECKED,
                Map.of("rehearsal", rehearsal()),
                List.of());
    }

    private static Map<String, Object> rehearsal() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "name",
                        Map.of("type", "string"),
                        "after",
                        Map.of("type", "integer", "description", "How many it had."),
                        "onNothing",
                        Map.of("type", "boolean")),
                "required",
                List.of("name", "after"));
    }

    /** A no of any rule. */
    static Map<String, Object> refusal() {
        return Map.of(
                "description",
                "It would be turned away, or is turned away itself: see `status` and `rule`.",
                "headers",
                ApiDocument.headerReferences("Retry-After", "RateLimit", "RateLimit-Policy"),
                "content",
                Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));
    }

    private static Map<String, Object> responses(String description, Map<String, Object> content) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        description,
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        content));
        responses.put("default", Map.of("$ref", "#/components/responses/" + REFUSAL));
        return responses;
    }
}
