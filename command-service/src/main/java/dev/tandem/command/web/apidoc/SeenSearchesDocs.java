package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.sight.SearchesAsked;
import dev.tandem.command.sight.SearchesSeen;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about which searches somebody may know of. */
final class SeenSearchesDocs {

    private SeenSearchesDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "TellSeenSearches");
        operation.put("tags", List.of(OpenApiParts.PERSONAL_DATA));
        operation.put("summary", "Of which searches the caller may know");
        operation.put("description", """
                Of those that are asked about, the ones of which the caller may know. One that is left out is confidential, replaces \
                the caller, or never was: which of these, nobody is told. query-service asks it for searches that replace somebody.

                **Who may:** everybody, about themselves.""");
        operation.put("parameters", List.of(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        operation.put(
                "requestBody",
                Map.of("required", true, "content", ApiDocument.json(schemas.sent(SearchesAsked.class))));
        operation.put("responses", responses(schemas, problems));
        return operation;
    }

    private static Map<String, Object> responses(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "Those, in the order in which they were sent.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(schemas.answered(SearchesSeen.class), "TellSeenSearches")));
        List<Problem> own = new ArrayList<>();
        own.add(CommandProblems.invalid(
                List.of(new FieldError("searches", "has 501 entries, which is more than 500"))));
        own.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of("TellSeenSearches", OpenApiParts.ANY_REQUEST, own));
        return responses;
    }
}
