package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.command.held.Held;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.web.door.HeldEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about all that is held about a candidate. */
final class HeldDocs {

    private static final String ID = "GetEverythingHeld";

    private HeldDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", ID);
        operation.put("tags", List.of(OpenApiParts.PERSONAL_DATA));
        operation.put("summary", "Everything held about a candidate");
        operation.put("description", """
                Every event about them with its texts opened, where it came from, who read such texts, and why it is kept: what whoever \
                answers a candidate needs (articles 15 and 20 GDPR). Others stand in it under numbers; texts may name others all the \
                same. That it was read is kept.

                **Who may:** `privacy-officer`, `auditor`.""");
        operation.put(
                "parameters",
                List.of(
                        Map.of(
                                "name", "id",
                                "in", "path",
                                "required", true,
                                "description", "The candidate's.",
                                "schema", Map.of("type", "string")),
                        ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "All of it.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(schemas.answered(Held.class), ID)));
        List<Problem> own =
                new ArrayList<>(List.of(HeldEndpoint.unknown(), CommandProblems.of(GeneralRule.STORE_UNAVAILABLE)));
        responses.putAll(problems.of(ID, OpenApiParts.ANY_REQUEST, own));
        operation.put("responses", responses);
        return operation;
    }
}
