package dev.tandem.openapi;

import dev.tandem.access.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private final SharedParts shared = new SharedParts("responses");
    private final Map<String, Object> examples = new TreeMap<>();
    private final Map<String, Problem> rules = new TreeMap<>();

    /** Adds what any request of some kind can be turned away for, and shows an example of each; see the other. */
    public ProblemResponses with(String name, String path, List<Problem> problems) {
        return with(name, path, problems, problems);
    }

    /**
     * Adds what any request of some kind can be turned away for.
     *
     * @param name of the response that says so
     * @param path of an operation, for the examples
     * @param shown those of which there is an example
     */
    public ProblemResponses with(String name, String path, List<Problem> problems, List<Problem> shown) {
        ofAnyRequest.put(name, List.copyOf(problems));
        Map<String, Object> shownByRule = new LinkedHashMap<>();
        shown.forEach(problem -> {
            examples.putIfAbsent(problem.rule(), Map.of("value", problem.body(path, A_CORRELATION)));
            shownByRule.put(problem.rule(), Map.of("$ref", "#/components/examples/" + problem.rule()));
        });
        Map<String, Object> content = Schemas.ordered("schema", schema(problems));
        content.put("examples", shownByRule);
        responses.put(
                name, response("What any request can be turned away for: see `status` and `rule`.", problems, content));
        return this;
    }

    /**
     * The responses of an operation, by status.
     *
     * @param operation its id
     * @param name of what any request of its kind can be turned away for
     * @param own what it says no with besides
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
        byStatus.forEach((status, same) -> all.put(Integer.toString(status), at(operation, same)));
        all.put("default", Map.of("$ref", "#/components/responses/" + name));
        return all;
    }

    /**
     * The response with those rules, which all have one status. If it is shared, it is called as its rule, where it has only one, else
     * by the first operation that has it.
     */
    private Map<String, Object> at(String operation, List<Problem> same) {
        HttpStatus status = same.getFirst().status();
        List<Problem> sorted =
                same.stream().sorted(Comparator.comparing(Problem::rule)).toList();
        String reason = status.getReasonPhrase();
        String name = Character.toUpperCase(operation.charAt(0)) + operation.substring(1) + reason.replace(" ", "");
        Map<String, Object> response = response(reason + ".", sorted, Schemas.ordered("schema", schema(sorted)));
        return sorted.size() == 1
                ? shared.place(response, camelCase(sorted.getFirst().rule()), name)
                : shared.place(response, name);
    }

    private static String camelCase(String rule) {
        return Arrays.stream(rule.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** The responses that are referred to; all that {@link #of} told is whole from now on. */
    Map<String, Object> responses() {
        Map<String, Object> all = new TreeMap<>(shared.shared());
        all.putAll(responses);
        return all;
    }

    /** What the problems look like that any request can meet, by their rules. */
    Map<String, Object> examples() {
        return examples;
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
                        Map.of("properties", Map.of("rule", Map.of("enum", enumerated)))));
    }
}
