package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the OpenAPI document says about a question on personal data, of those that query-service asks.
 *
 * @param id of the operation; its example has that name
 * @param asked the schema of what is sent
 * @param told what the answer is
 * @param answered the schema of the answer
 */
record PersonalDataOperation(
        String id,
        String summary,
        String description,
        Map<String, Object> asked,
        String told,
        Map<String, Object> answered) {

    /** With what it can be turned away for, besides what any request can be and a store that is not there. */
    Map<String, Object> with(ProblemResponses problems, Problem... own) {
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
                        told,
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(answered, id)));
        List<Problem> all = new ArrayList<>(List.of(own));
        all.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of(id, OpenApiParts.ANY_REQUEST, all));
        operation.put("responses", responses);
        return operation;
    }
}
