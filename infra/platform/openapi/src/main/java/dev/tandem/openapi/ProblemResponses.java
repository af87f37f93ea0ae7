package dev.tandem.openapi;

import dev.tandem.access.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What an OpenAPI document says about every no. What any request can meet is one response, {@code default} of each operation. What only
 * some operations say no with stands at its status, with its rules as an enum; operations with the same rules at a status share that
 * response. What each rule means, and what would make it right, is said once: by the schema {@code Rule}.
 */
public final class ProblemResponses {

    private static final String A_CORRELATION = "6f1f0f0e-5a2b-4c53-9a38-0f4f9d1c2b11";

    private final Map<String, List<Problem>> ofAnyRequest = new HashMap<>();
    private final Map<String, Object> responses = new TreeMap<>();
    private final Map<List<String>, String> names = new HashMap<>();
    private final Map<String, Problem> rules = new TreeMap<>();

    /**
     * Adds what any request of some kind can be turned away for.
     *
     * @param name of the response that says so
     * @param path of an operation, for the examples
     */
    public ProblemResponses with(String name, String path, List<Problem> problems) {
        ofAnyRequest.put(name, List.copyOf(problems));
        Map<String, Object> examples = new LinkedHashMap<>();
        problems.forEach(problem -> examples.put(
                problem.rule(), Map.of("summary", problem.title(), "value", problem.body(path, A_CORRELATION))));
        Map<String, Object> content = Schemas.ordered("schema", schema(problems));
        content.put("examples", examples);
        responses.put(
                name, response("What any request can be turned away for: see `status` and `rule`.", problems, content));
        return this;
    }

    /**
     * The responses of an operation, by status.
     *
     * @param operation its id
     * @param name of what any request of its kind can be turned away for
     * @param own what it says no with besides; those of a status stay in this order
     */
    public Map<String, Map<String, Object>> of(String operation, String name, List<Problem> own) {
        Map<Integer, List<Problem>> byStatus = new TreeMap<>();
        own.forEach(problem -> byStatus.computeIfAbsent(problem.status().value(), _ -> new ArrayList<>())
                .add(problem));
        // A status that is named is not part of default any more.
        byStatus.forEach((status, same) -> ofAnyRequest.getOrDefault(name, List.of()).stream()
                .filter(problem -> problem.status().value() == status)
                .filter(problem -> same.stream().noneMatch(other -> other.rule().equals(problem.rule())))
                .forEach(same::add));
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        byStatus.forEach((status, same) -> all.put(Integer.toString(status), reference(at(operation, same))));
        all.put("default", reference(name));
        return all;
    }

    /** The name of the response with those rules, which all have one status; the first operation that has it gives it its name. */
    private String at(String operation, List<Problem> same) {
        HttpStatus status = same.getFirst().status();
        return names.computeIfAbsent(same.stream().map(Problem::rule).sorted().toList(), _ -> {
            String name = Character.toUpperCase(operation.charAt(0))
                    + operation.substring(1)
                    + status.getReasonPhrase().replace(" ", "");
            responses.put(
                    name, response(status.getReasonPhrase() + ".", same, Schemas.ordered("schema", schema(same))));
            return name;
        });
    }

    /** The responses that are referred to. */
    Map<String, Object> responses() {
        return responses;
    }

    /** Every rule, what it means, and what would make it right. */
    Map<String, Object> ruleSchema() {
        Map<String, Object> schema = Schemas.ordered("type", "string");
        schema.put(
                "description",
                "The stable name of why something was turned away. What would make it right, `remedy` says."
                        + rules.values().stream()
                                .map(rule -> "\n* `%s`: %s %s".formatted(rule.rule(), rule.title(), rule.remedy()))
                                .collect(Collectors.joining()));
        schema.put("enum", List.copyOf(rules.keySet()));
        return schema;
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/responses/" + name);
    }

    private static Map<String, Object> response(
            String description, List<Problem> problems, Map<String, Object> content) {
        Map<String, Object> response = Schemas.ordered("description", description);
        if (has(problems, HttpStatus.TOO_MANY_REQUESTS)) {
            response.put("headers", ApiDocument.headerReferences("Retry-After", "RateLimit", "RateLimit-Policy"));
        } else if (has(problems, HttpStatus.SERVICE_UNAVAILABLE)) {
            response.put("headers", ApiDocument.headerReferences("Retry-After"));
        }
        response.put("content", Map.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE, content));
        return response;
    }

    private static boolean has(List<Problem> problems, HttpStatus status) {
        return problems.stream().anyMatch(problem -> problem.status() == status);
    }

    /** A problem whose rule is one of those. */
    private Map<String, Object> schema(List<Problem> problems) {
        problems.forEach(problem -> rules.putIfAbsent(problem.rule(), problem));
        List<String> enumerated =
                problems.stream().map(Problem::rule).distinct().toList();
        return Schemas.ordered(
                "allOf",
                List.of(
                        Map.of("$ref", "#/components/schemas/Problem"),
                        Map.of("properties", Map.of("rule", Map.of("type", "string", "enum", enumerated)))));
    }
}
