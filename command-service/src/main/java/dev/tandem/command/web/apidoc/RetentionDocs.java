package dev.tandem.command.web.apidoc;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.web.door.RetentionEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about proposals to erase. */
final class RetentionDocs {

    private static final String ID = "ListRetentionProposals";

    private RetentionDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", ID);
        operation.put("tags", List.of(OpenApiParts.PERSONAL_DATA));
        operation.put("summary", "Whose data need not be kept any longer");
        operation.put("description", """
                By the rules of the house (`tandem.retention.*`), with the rule that won. Nothing is erased by itself: whoever agrees \
                gives `ForgetCandidate` with the ground `NO_LONGER_NEEDED`. Whoever is under a legal hold is not proposed.

                **Who may:** `privacy-officer`, `auditor`.""");
        operation.put(
                "parameters",
                List.of(
                        parameter(
                                "after",
                                "Behind which candidate: `next` of the page before.",
                                Map.of("type", "string")),
                        parameter(
                                "held",
                                "`true`: those instead who would be proposed, were they not under a legal hold.",
                                Map.of("type", "boolean")),
                        parameter(
                                "limit",
                                "How many at most; 100 if left out.",
                                Map.of("type", "integer", "minimum", 1, "maximum", 500)),
                        ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "Those, by their ids.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(schemas.answered(RetentionEndpoint.Proposed.class), ID)));
        List<Problem> own = new ArrayList<>(List.of(
                CommonProblems.invalidParameters(List.of(new FieldError("limit", "is a number from 1 to 500"))),
                CommandProblems.of(GeneralRule.STORE_UNAVAILABLE)));
        responses.putAll(problems.of(ID, OpenApiParts.ANY_REQUEST, own));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(String name, String description, Map<String, Object> schema) {
        return Map.of("name", name, "in", "query", "required", false, "description", description, "schema", schema);
    }
}
