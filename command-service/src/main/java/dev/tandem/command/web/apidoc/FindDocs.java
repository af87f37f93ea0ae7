package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.sight.Duplicates;
import dev.tandem.command.sight.DuplicatesAsked;
import dev.tandem.command.sight.FindAsked;
import dev.tandem.command.sight.Found;
import dev.tandem.command.web.door.FindEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about finding candidates. */
final class FindDocs {

    private FindDocs() {}

    static Map<String, Object> find(Schemas schemas, ProblemResponses problems) {
        return operation(
                "FindCandidates",
                "Candidates by name or address",
                """
                What `GET /candidates?q=` of query-service asks: see there. Only candidates whom the caller may see.""",
                schemas.sent(FindAsked.class),
                "Those who were found, by their ids.",
                schemas.answered(Found.class),
                problems);
    }

    static Map<String, Object> duplicates(Schemas schemas, ProblemResponses problems) {
        return operation(
                "ListDuplicates",
                "Candidates who are likely the same",
                """
                What `GET /candidates/duplicates` of query-service asks: see there.

                **Who may:** `privacy-officer`, `auditor`. Names that they read are in the log.""",
                schemas.sent(DuplicatesAsked.class),
                "Pairs, by their ids.",
                schemas.answered(Duplicates.class),
                problems);
    }

    private static Map<String, Object> operation(
            String id,
            String summary,
            String description,
            Map<String, Object> asked,
            String answer,
            Map<String, Object> answered,
            ProblemResponses problems) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(OpenApiParts.PERSONAL_DATA));
        operation.put("summary", summary);
        operation.put("description", description);
        operation.put("parameters", List.of(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        operation.put("requestBody", Map.of("required", true, "content", ApiDocument.json(asked)));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        answer,
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(answered, id)));
        List<Problem> own = new ArrayList<>();
        own.add(CommandProblems.invalid(List.of(FindEndpoint.tooShort())));
        own.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of(id, OpenApiParts.ANY_REQUEST, own));
        operation.put("responses", responses);
        return operation;
    }
}
