package dev.tandem.command.web;

import dev.tandem.access.Problem;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.events.Role;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.openapi.Docs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI 3.1 document, generated from the commands, their decisions and their comments. */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Schemas schemas = new Schemas();
    private final CommandCatalog catalog;

    private OpenApi(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    /** The document for these commands. */
    static Map<String, Object> of(CommandCatalog catalog) {
        return new OpenApi(catalog).document();
    }

    private Map<String, Object> document() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/commands", Map.of("get", list(), "post", BatchDocs.operation()));
        catalog.forPeople().forEach(type -> paths.put("/commands/" + type.name(), Map.of("post", operation(type))));
        schemas.add("Problem", OpenApiParts.problemSchema());

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", OpenApiParts.info());
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of("token", List.of())));
        document.put("tags", tags());
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas", schemas.named(),
                        "parameters", OpenApiParts.parameters(),
                        "headers", OpenApiParts.headers(),
                        "securitySchemes", OpenApiParts.securitySchemes()));
        return document;
    }

    private List<Map<String, String>> tags() {
        return catalog.forPeople().stream()
                .map(OpenApi::capability)
                .distinct()
                .sorted()
                .map(name -> Map.of("name", name))
                .toList();
    }

    private Map<String, Object> list() {
        return Map.of(
                "operationId", "ListCommands",
                "summary", "Every command, who may give it, and by which rules it can be refused",
                "responses",
                        Map.of(
                                "200",
                                Map.of(
                                        "description",
                                        "All commands, in alphabetical order.",
                                        "content",
                                        json(schemas.reference(CommandList.class)))));
    }

    private Map<String, Object> operation(CommandType<?> type) {
        Docs docs = Docs.of(type.type());
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", type.name());
        operation.put("tags", List.of(capability(type)));
        operation.put("summary", docs.summary());
        operation.put("description", description(type, docs));
        operation.put("parameters", OpenApiParts.parameterReferences());
        operation.put("requestBody", Map.of("required", true, "content", body(type)));
        operation.put("responses", responses(type));
        operation.put(
                "x-allowed-roles", type.allowed().stream().map(Role::wireName).toList());
        operation.put(
                "x-refusals", type.refusals().stream().map(OpenApi::refusal).toList());
        return operation;
    }

    private static String description(CommandType<?> type, Docs docs) {
        StringBuilder text = new StringBuilder(docs.text());
        text.append("\n\n**Who may:** ")
                .append(type.allowed().stream()
                        .map(role -> "`" + role.wireName() + "`")
                        .collect(Collectors.joining(", ")))
                .append('.');
        if (!type.refusals().isEmpty()) {
            text.append(
                    "\n\n**Refused when:**\n\n| Rule | Status | What it says | What would make it right |\n|---|---|---|---|");
            type.refusals()
                    .forEach(rule -> text.append("\n| `%s` | %d | %s | %s |"
                            .formatted(rule.name(), rule.kind().status(), rule.meaning(), rule.remedy())));
        }
        return text.toString();
    }

    private static Map<String, Object> refusal(Rule rule) {
        Map<String, Object> refusal = new LinkedHashMap<>();
        refusal.put("rule", rule.name());
        refusal.put("status", rule.kind().status());
        refusal.put("meaning", rule.meaning());
        refusal.put("remedy", rule.remedy());
        return refusal;
    }

    private Map<String, Object> body(CommandType<?> type) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", schemas.reference(type.type()));
        if (type.example() != null) {
            media.put("example", JSON.readTree(type.example()));
        }
        return Map.of(MediaType.APPLICATION_JSON_VALUE, media);
    }

    private Map<String, Object> responses(CommandType<?> type) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "Done: the facts are stored and durable.",
                        "headers",
                        Map.of(
                                ConsistencyToken.HEADER,
                                header(ConsistencyToken.HEADER),
                                CommandDoor.REPLAYED,
                                header(CommandDoor.REPLAYED),
                                "Tandem-Correlation-Id",
                                header("Tandem-Correlation-Id")),
                        "content",
                        json(schemas.reference(Receipt.class))));
        Map<Integer, List<Problem>> byStatus = new TreeMap<>();
        OpenApiParts.generalProblems()
                .forEach(problem -> byStatus.computeIfAbsent(problem.status().value(), _ -> new ArrayList<>())
                        .add(problem));
        type.refusals()
                .forEach(rule -> byStatus.computeIfAbsent(rule.kind().status(), _ -> new ArrayList<>())
                        .addFirst(OpenApiParts.problem(rule)));
        byStatus.forEach(
                (status, problems) -> responses.put(Integer.toString(status), problems(type, status, problems)));
        return responses;
    }

    private static Map<String, Object> problems(CommandType<?> type, int status, List<Problem> problems) {
        Map<String, Object> examples = new LinkedHashMap<>();
        problems.forEach(problem -> examples.put(
                problem.rule(),
                Map.of(
                        "summary",
                        problem.title(),
                        "value",
                        OpenApiParts.document(problem, "/commands/" + type.name()))));
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description",
                HttpStatus.valueOf(status).getReasonPhrase() + ": "
                        + problems.stream()
                                .map(problem -> "`" + problem.rule() + "`")
                                .collect(Collectors.joining(", ")));
        if (status == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.put("headers", Map.of("Retry-After", header("Retry-After")));
        }
        response.put(
                "content",
                Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"), "examples", examples)));
        return response;
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of(MediaType.APPLICATION_JSON_VALUE, Map.of("schema", schema));
    }

    private static Map<String, Object> header(String name) {
        return Map.of("$ref", "#/components/headers/" + name);
    }

    /** The room of the house that the command lives in, such as {@code requisition}. */
    private static String capability(CommandType<?> type) {
        String[] rooms = type.type().getPackageName().split("\\.");
        return rooms.length > 3 ? rooms[3] : rooms[rooms.length - 1];
    }
}
