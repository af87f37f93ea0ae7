package dev.tandem.command.web;

import dev.tandem.access.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What the OpenAPI document says about every no that an operation answers: one response a status, one example a rule. */
final class ProblemResponses {

    private ProblemResponses() {}

    /**
     * The responses, by status.
     *
     * @param path of the operation, for the examples
     * @param problems as they are to be listed; those of a status stay in this order
     */
    static Map<String, Map<String, Object>> of(String path, List<Problem> problems) {
        Map<Integer, List<Problem>> byStatus = new TreeMap<>();
        problems.forEach(problem -> byStatus.computeIfAbsent(problem.status().value(), _ -> new ArrayList<>())
                .add(problem));
        Map<String, Map<String, Object>> responses = new LinkedHashMap<>();
        byStatus.forEach((status, same) -> responses.put(Integer.toString(status), response(path, status, same)));
        return responses;
    }

    private static Map<String, Object> response(String path, int status, List<Problem> problems) {
        Map<String, Object> examples = new LinkedHashMap<>();
        problems.forEach(problem -> examples.put(
                problem.rule(), Map.of("summary", problem.title(), "value", OpenApiParts.document(problem, path))));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description",
                HttpStatus.valueOf(status).getReasonPhrase() + ": "
                        + problems.stream()
                                .map(problem -> "`" + problem.rule() + "`")
                                .collect(Collectors.joining(", ")));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.put("headers", OpenApiParts.headerReferences("Retry-After"));
        }
        response.put(
                "content",
                Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples)));
        return response;
    }
}
