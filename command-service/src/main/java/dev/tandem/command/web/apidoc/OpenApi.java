package dev.tandem.command.web.apidoc;

import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.intake.Receipt;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.command.web.door.CommandList;
import dev.tandem.command.web.door.DisclosureEndpoint;
import dev.tandem.command.web.door.NamesEndpoint;
import dev.tandem.events.Role;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.Docs;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        paths.put("/commands", Map.of("get", list(), "post", BatchDocs.operation()));
        catalog.forPeople().forEach(type -> paths.put("/commands/" + type.name(), Map.of("post", operation(type))));
        paths.put(DisclosureEndpoint.PATH, Map.of("post", DisclosureDocs.operation(schemas)));
        paths.put(NamesEndpoint.PATH, Map.of("post", NamesDocs.operation(schemas)));
        return new ApiDocument(
                        OpenApiParts.TITLE,
                        OpenApiParts.DESCRIPTION,
                        catalog.forPeople().stream().map(OpenApi::capability).toList(),
                        paths,
                        schemas,
                        OpenApiParts.parameters(),
                        OpenApiParts.headers())
                .json();
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
                                        ApiDocument.json(schemas.answered(CommandList.class)))));
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
        media.put("schema", schemas.sent(type.type()));
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
                        "Done: the events are stored and durable.",
                        "headers",
                        ApiDocument.headerReferences(
                                ConsistencyToken.HEADER, SubmissionReply.REPLAYED, CorrelationId.HEADER),
                        "content",
                        ApiDocument.json(schemas.answered(Receipt.class))));
        List<Problem> problems = new ArrayList<>();
        type.refusals().forEach(rule -> problems.add(OpenApiParts.problem(rule)));
        problems.addAll(OpenApiParts.problemsOfACommand());
        responses.putAll(ProblemResponses.of("/commands/" + type.name(), problems));
        return responses;
    }

    /** The room of the house that the command lives in, such as {@code requisition}. */
    private static String capability(CommandType<?> type) {
        String[] rooms = type.type().getPackageName().split("\\.");
        return rooms.length > 3 ? rooms[3] : rooms[rooms.length - 1];
    }
}
