package dev.tandem.openapi;

import dev.tandem.access.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What an OpenAPI document says about every no that an operation answers: one response a status, one example a rule. The document
 * describes the schema {@code Problem} and the header {@code Retry-After} in its components.
 */
public final class ProblemResponses {

    private static final String A_CORRELATION = "6f1f0f0e-5a2b-4c53-9a38-0f4f9d1c2b11";

    private ProblemResponses() {}

    /**
     * The responses, by status.
     *
     * @param path of the operation, for the examples
     * @param problems as they are to be listed; those of a status stay in this order
     */
    public static Map<String, Map<String, Object>> of(String path, List<Problem> problems) {
        Map<Integer, List<Problem>> byStatus = new TreeMap<>();
        problems.forEach(problem -> byStatus.computeIfAbsent(problem.status().value(), _ -> new ArrayList<>())
                .add(problem));
        Map<String, Map<String, Object>> responses = new LinkedHashMap<>();
        byStatus.forEach((status, same) -> responses.put(Integer.toString(status), response(path, status, same)));
        return responses;
    }

    /** A problem as a caller would get it who asked for that path. */
    public static Map<String, Object> example(Problem problem, String path) {
        return problem.body(path, A_CORRELATION);
    }

    private static Map<String, Object> response(String path, int status, List<Problem> problems) {
        Map<String, Object> examples = new LinkedHashMap<>();
        problems.forEach(problem ->
                examples.put(problem.rule(), Map.of("summary", problem.title(), "value", example(problem, path))));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description",
                HttpStatus.valueOf(status).getReasonPhrase() + ": "
                        + problems.stream()
                                .map(problem -> "`" + problem.rule() + "`")
                                .collect(Collectors.joining(", ")));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.put("headers", ApiDocument.headerReferences("Retry-After"));
        } else if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.put("headers", ApiDocument.headerReferences("Retry-After", "RateLimit", "RateLimit-Policy"));
        }
        response.put(
                "content",
                Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples)));
        return response;
    }
}
