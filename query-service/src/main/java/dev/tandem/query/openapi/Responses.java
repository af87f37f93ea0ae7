package dev.tandem.query.openapi;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.events.PersonId;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.web.Paged;
import dev.tandem.query.web.StoreOutage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;

/** What an endpoint answers: the good, with an example, and every no. */
final class Responses {

    private static final String ANY_QUERY = "AnyQueryRefusal";
    private static final String NOT_MODIFIED = "NotModified";

    private Responses() {}

    /**
     * All responses of an endpoint.
     *
     * @param schema of the good answer
     * @param read whether it is a query, that can be answered with 304
     * @param examples of the document
     * @param noes of the document
     */
    static Map<String, Object> of(
            HandlerMethod method,
            String operationId,
            String path,
            Map<String, Object> schema,
            boolean read,
            Examples examples,
            ProblemResponses noes) {
        Map<String, Object> responses = new LinkedHashMap<>();
        // What is found by command-service comes from no rows of this one.
        boolean fromRows = read
                && !path.startsWith("/projections")
                && Stream.of(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == Consistency.class);
        // What comes back of every request, the parameter says that every operation takes.
        Map<String, Object> headers = new LinkedHashMap<>();
        if (fromRows) {
            headers.putAll(ApiDocument.headerReferences(Consistency.POSITION_HEADER, "ETag"));
        }
        if (Paged.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            headers.putAll(ApiDocument.headerReferences("Link"));
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", schema);
        content.putAll(examples.of(method.getBeanType(), operationId, schema));
        Map<String, Object> good = new LinkedHashMap<>();
        good.put("description", read ? "What was asked for." : "It is begun.");
        if (!headers.isEmpty()) {
            good.put("headers", headers);
        }
        good.put("content", Map.of(MediaType.APPLICATION_JSON_VALUE, content));
        responses.put(read ? "200" : "202", good);
        if (fromRows) {
            responses.put("304", Map.of("$ref", "#/components/responses/" + NOT_MODIFIED));
        }
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        responses.putAll(noes.of(
                operationId,
                ANY_QUERY,
                refuses == null
                        ? List.of()
                        : Stream.of(refuses.value()).map(Refusal::example).toList()));
        return responses;
    }

    /** What any query can be turned away for. One shows what a no looks like; what another says instead, the schema of rules says. */
    static ProblemResponses problems() {
        Problem invalid =
                CommonProblems.invalidParameters(List.of(new FieldError("limit", "501 is not between 1 and 500")));
        return new ProblemResponses()
                .with(
                        ANY_QUERY,
                        "/requisitions",
                        List.of(
                                invalid,
                                CommonProblems.unauthenticated("The request carries no token."),
                                CommonProblems.departed(new PersonId("mara")),
                                CommonProblems.tooManyRequests(100, 500),
                                CommonProblems.issuerUnavailable(),
                                StoreOutage.problem(),
                                CommonProblems.defect()),
                        List.of(invalid));
    }

    /** The responses that many queries give, problems apart. */
    static Map<String, Map<String, Object>> common() {
        return Map.of(
                NOT_MODIFIED,
                Map.of(
                        "description",
                        "Nothing has changed since the answer that `If-None-Match` names.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER)));
    }

    /** The headers of answers that are the queries' own. */
    static Map<String, Map<String, Object>> headers() {
        return Map.of(
                Consistency.POSITION_HEADER,
                ApiDocument.header(
                        "Every event up to this position of the store is in the answer; later ones may be.",
                        Map.of("type", "integer", "format", "int64", "minimum", 0)),
                "Link",
                ApiDocument.header(
                        "The next page, where there is one: `</escalations?cursor=...>; rel=\"next\"`.",
                        Map.of("type", "string")),
                "ETag",
                ApiDocument.header(
                        "Names this answer; send it as `If-None-Match` next time.", Map.of("type", "string")));
    }
}
