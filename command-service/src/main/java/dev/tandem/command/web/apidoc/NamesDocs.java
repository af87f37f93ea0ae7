package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.sight.NamesAsked;
import dev.tandem.command.sight.NamesTold;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about the names of candidates and people. */
final class NamesDocs {

    private NamesDocs() {}

    static Map<String, Object> operation(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "TellNames");
        operation.put("tags", List.of(OpenApiParts.PERSONAL_DATA));
        operation.put("summary", "What candidates and people are called");
        operation.put("description", """
                For candidates on searches and for those who work on hires, each in the order in which they were sent: the name; that \
                they were erased, and when; or neither, where the caller has nothing to do with them there, or there is nobody of \
                that id.

                **Who may:** names of people, whoever has a role but `analyst` and `career-site`. Names of candidates, the recruiter and the hiring manager of the search, who acts for them, its coordinators and sourcers; \
                an interviewer for those whom they interview; `ta-leader`, `executive`, `privacy-officer` and `auditor` for all. \
                Names read by the latter four are in the log.""");
        operation.put("parameters", List.of(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID)));
        operation.put(
                "requestBody", Map.of("required", true, "content", ApiDocument.json(schemas.sent(NamesAsked.class))));
        operation.put("responses", responses(schemas, problems));
        return operation;
    }

    private static Map<String, Object> responses(Schemas schemas, ProblemResponses problems) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "Both, each in the order in which they were sent.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(schemas.answered(NamesTold.class), "TellNames")));
        List<Problem> own = new ArrayList<>();
        own.add(CommandProblems.invalid(List.of(new FieldError("people", "has 501 entries, which is more than 500"))));
        own.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of("TellNames", OpenApiParts.ANY_REQUEST, own));
        return responses;
    }
}
