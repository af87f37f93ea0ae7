package dev.tandem.openapi;

import dev.tandem.access.CorrelationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An OpenAPI 3.1 document: what is the same for all services, around what a service says of itself. It describes the parameter
 * {@code CorrelationId}, the headers {@code Tandem-Correlation-Id}, {@code Retry-After} and those of the limit of
 * requests, the schema {@code Problem}, the rules, and the
 * token.
 *
 * @param title of the API
 * @param description of the API, in Markdown
 * @param tags that the operations carry, and what stands under them
 * @param paths by path, what each of its methods does
 * @param schemas that are referred to
 * @param problems that operations answer with
 * @param responses that more than one operation gives, problems apart
 * @param parameters that more than one operation takes, by the names of their references
 * @param headers that more than one answer has, by their own names
 * @param examples that more than one answer is shown by, by the names of their references; those of problems apart
 */
public record ApiDocument(
        String title,
        String description,
        Map<String, String> tags,
        Map<String, ? extends Map<String, Object>> paths,
        Schemas schemas,
        ProblemResponses problems,
        Map<String, Map<String, Object>> responses,
        Map<String, Map<String, Object>> parameters,
        Map<String, Map<String, Object>> headers,
        Map<String, Map<String, Object>> examples) {

    /** The name of the parameter that every operation takes. */
    public static final String CORRELATION_ID = "CorrelationId";

    private static final String TOKEN = "token";

    /** Of both documents; the first number grows with what breaks those who were built on the API before. */
    private static final String VERSION = "1.0";

    /** The document as it is served. */
    public Map<String, Object> json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", title, "version", VERSION, "description", description));
        document.put("servers", List.of(Map.of("url", "/", "description", "This service.")));
        document.put("security", List.of(Map.of(TOKEN, List.of())));
        document.put(
                "tags",
                new TreeMap<>(tags)
                        .entrySet().stream()
                                .map(tag -> Map.of("name", tag.getKey(), "description", tag.getValue()))
                                .toList());
        document.put("paths", paths);
        document.put("components", components());
        return stable(document);
    }

    /**
     * The same in the same order, whichever instance is asked: what was put in an order stays in it, all else is sorted. So the
     * document, what is generated from it, and its entity tag are the same everywhere.
     */
    private static Map<String, Object> stable(Map<?, ?> map) {
        Map<String, Object> stable = map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
        map.forEach((name, value) -> stable.put((String) name, stableValue(value)));
        return stable;
    }

    private static Object stableValue(Object value) {
        return switch (value) {
            case Map<?, ?> map -> stable(map);
            case Collection<?> list ->
                list.stream().map(ApiDocument::stableValue).toList();
            default -> value;
        };
    }

    private Map<String, Object> components() {
        Map<String, Object> schemasByName = new TreeMap<>(schemas.named());
        schemasByName.put("Problem", ProblemSchema.schema());
        schemasByName.put("Rule", problems.ruleSchema());
        Map<String, Object> all = new TreeMap<>(parameters);
        all.put(
                CORRELATION_ID,
                parameter(
                        CorrelationId.HEADER,
                        "header",
                        "Your name for what this request is part of. It comes back, and is in the log and on whatever events the"
                                + " request leads to. Made up if left out.",
                        Map.of("type", "string", "pattern", "^[A-Za-z0-9._:-]{1,128}$")));
        Map<String, Object> answered = new TreeMap<>(headers);
        answered.put(
                CorrelationId.HEADER,
                header("What the request is part of; in the log, too.", Map.of("type", "string")));
        answered.put(
                "Retry-After", header("Seconds to wait before asking again.", Map.of("type", "integer", "minimum", 1)));
        answered.put(
                "RateLimit",
                header(
                        "How many requests are left, and in how many seconds there are all again; with every answer to a caller who"
                                + " is held to a limit.",
                        Map.of("type", "string", "example", "\"caller\";r=499;t=1")));
        answered.put(
                "RateLimit-Policy",
                header(
                        "How many requests one caller may send at once, and in how many seconds as many come back.",
                        Map.of("type", "string", "example", "\"caller\";q=500;w=5")));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemasByName);
        Map<String, Object> shared = new TreeMap<>(responses); // the same document from every run
        shared.putAll(problems.responses());
        components.put("responses", shared);
        Map<String, Object> shown = new TreeMap<>(examples);
        shown.putAll(problems.examples());
        components.put("examples", shown);
        components.put("parameters", all);
        components.put("headers", answered);
        components.put("securitySchemes", Map.of(TOKEN, token()));
        return components;
    }

    /** A parameter that may be left out. */
    public static Map<String, Object> parameter(
            String name, String in, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", false);
        parameter.put("description", description);
        parameter.put("schema", schema);
        return parameter;
    }

    /** A header of an answer. */
    public static Map<String, Object> header(String description, Map<String, Object> schema) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("description", description);
        header.put("schema", schema);
        return header;
    }

    /** Refers to a parameter that is described once. */
    public static Map<String, Object> parameterReference(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    /** Refers to headers that are described once, by their names. */
    public static Map<String, Object> headerReferences(String... names) {
        Map<String, Object> references = new LinkedHashMap<>();
        for (String name : names) {
            references.put(name, Map.of("$ref", "#/components/headers/" + name));
        }
        return references;
    }

    /** A body in JSON. */
    public static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> token() {
        return Map.of(
                "type",
                "http",
                "scheme",
                "bearer",
                "bearerFormat",
                "JWT",
                "description",
                "A token of the issuer that this service trusts, for the audience `tandem`, with the caller's roles."
                        + " Locally: `./tandem token --as recruiter`.");
    }
}
