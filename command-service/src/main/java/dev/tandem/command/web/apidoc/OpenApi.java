package dev.tandem.command.web.apidoc;

import dev.tandem.command.dispatch.CommandCatalog;
import dev.tandem.command.dispatch.CommandType;
import dev.tandem.command.intake.Receipt;
import dev.tandem.command.web.door.AuditEndpoint;
import dev.tandem.command.web.door.CommandList;
import dev.tandem.command.web.door.DisclosureEndpoint;
import dev.tandem.command.web.door.FindEndpoint;
import dev.tandem.command.web.door.HeldEndpoint;
import dev.tandem.command.web.door.LogEndpoint;
import dev.tandem.command.web.door.NamesEndpoint;
import dev.tandem.command.web.door.RetentionEndpoint;
import dev.tandem.command.web.door.SeenSearchesEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.Docs;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI 3.1 document, generated from the commands, their decisions and their comments. */
final class OpenApi {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The house whose rooms are the capabilities. */
    private static final String ROOM = "dev.tandem.command.";

    private final Schemas schemas = new Schemas();
    private final ProblemResponses problems;
    private final CommandCatalog catalog;

    private OpenApi(CommandCatalog catalog, ProblemResponses problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    /** The document for these commands. */
    static Map<String, Object> of(CommandCatalog catalog) {
        return new OpenApi(catalog, OpenApiParts.problems()).document();
    }

    /** The document for whoever answers for personal data, and for whoever has events delivered, beside the one for frontends. */
    static Map<String, Object> records(CommandCatalog catalog) {
        return new OpenApi(catalog, OpenApiParts.problemsOfReading()).recordsDocument();
    }

    private Map<String, Object> recordsDocument() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        paths.put(HeldEndpoint.PATH, Map.of("get", HeldDocs.operation(schemas, problems)));
        paths.put(RetentionEndpoint.PATH, Map.of("get", RetentionDocs.operation(schemas, problems)));
        paths.put(AuditEndpoint.RULES, Map.of("post", AuditDocs.rules(schemas, problems)));
        new WebhookDocs(schemas, problems).into(paths);
        return new ApiDocument(
                        OpenApiParts.RECORDS_TITLE,
                        OpenApiParts.RECORDS_DESCRIPTION,
                        Map.of(
                                OpenApiParts.PERSONAL_DATA,
                                Objects.requireNonNull(OpenApiParts.TAGS.get(OpenApiParts.PERSONAL_DATA)),
                                WebhookDocs.TAG,
                                "Webhooks: how they stand, what became of attempts, and their secrets."),
                        paths,
                        schemas,
                        problems,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of())
                .json();
    }

    private Map<String, Object> document() {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        paths.put("/commands", Map.of("get", list(), "post", BatchDocs.operation(problems)));
        catalog.forPeople().forEach(type -> paths.put("/commands/" + type.name(), Map.of("post", operation(type))));
        paths.put(CheckDocs.ONE, Map.of("post", CheckDocs.one(catalog, schemas)));
        paths.put(CheckDocs.SEVERAL, Map.of("post", CheckDocs.several(problems)));
        paths.put(DisclosureEndpoint.PATH, Map.of("post", DisclosureDocs.operation(schemas, problems)));
        paths.put(NamesEndpoint.PATH, Map.of("post", NamesDocs.operation(schemas, problems)));
        paths.put(SeenSearchesEndpoint.PATH, Map.of("post", SeenSearchesDocs.operation(schemas, problems)));
        paths.put(FindEndpoint.FIND, Map.of("post", FindDocs.find(schemas, problems)));
        paths.put(AuditEndpoint.REFUSALS, Map.of("post", AuditDocs.refusals(schemas, problems)));
        paths.put(AuditEndpoint.READINGS, Map.of("post", AuditDocs.readings(schemas, problems)));
        paths.put(AuditEndpoint.ORIGINS, Map.of("post", AuditDocs.origins(schemas, problems)));
        paths.put(LogEndpoint.CHECKPOINT, Map.of("get", LogDocs.checkpoint(problems)));
        paths.put(LogEndpoint.KEYS, Map.of("get", LogDocs.keys(problems)));
        paths.put(LogEndpoint.TILE, Map.of("get", LogDocs.tile(problems)));
        paths.put(LogEndpoint.PROOF, Map.of("get", LogDocs.proof(problems)));
        paths.put(FindEndpoint.DUPLICATES, Map.of("post", FindDocs.duplicates(schemas, problems)));
        return new ApiDocument(
                        OpenApiParts.TITLE,
                        OpenApiParts.DESCRIPTION,
                        tags(),
                        paths,
                        schemas,
                        problems,
                        Map.of(
                                OpenApiParts.DONE,
                                OpenApiParts.done(schemas.answered(Receipt.class)),
                                CheckDocs.REFUSAL,
                                CheckDocs.refusal()),
                        OpenApiParts.parameters(),
                        OpenApiParts.headers(),
                        Map.of())
                .json();
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>(OpenApiParts.TAGS);
        catalog.forPeople()
                .forEach(type -> tags.put(
                        capability(type),
                        Docs.ofPackage(type.type(), ROOM + capability(type)).text()));
        return tags;
    }

    private Map<String, Object> list() {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "All commands, in alphabetical order.",
                        "content",
                        OpenApiParts.json(schemas.answered(CommandList.class), "ListCommands")));
        responses.putAll(problems.of("ListCommands", OpenApiParts.ANY_REQUEST, List.of()));
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "ListCommands");
        operation.put("tags", List.of(OpenApiParts.SEVERAL));
        operation.put("summary", "Every command, who may give it, and by which rules it can be refused");
        operation.put("description", "In the order of the alphabet; the same to everybody who has a token.");
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> operation(CommandType<?> type) {
        Docs docs = Docs.of(type.type());
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", type.name());
        operation.put("tags", List.of(capability(type)));
        operation.put("summary", docs.summary());
        operation.put("description", description(type, docs));
        operation.put("parameters", OpenApiParts.parameterReferences());
        operation.put(OpenApiParts.EXAMPLE_BY, type.exampleBy());
        operation.put("requestBody", Map.of("required", true, "content", body(type)));
        operation.put("responses", responses(type));
        return operation;
    }

    private static String description(CommandType<?> type, Docs docs) {
        String rest = docs.rest();
        return (rest.isEmpty() ? "" : rest + "\n\n")
                + "**Who may:** "
                + type.allowed().stream()
                        .map(role -> "`" + role.wireName() + "`")
                        .collect(Collectors.joining(", "))
                + ". **Example:** as `" + type.exampleBy() + "`.";
    }

    private Map<String, Object> body(CommandType<?> type) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", schemas.body(type.type()));
        if (type.example() != null) {
            media.put("example", JSON.readTree(type.example()));
        }
        return Map.of(MediaType.APPLICATION_JSON_VALUE, media);
    }

    private Map<String, Object> responses(CommandType<?> type) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("$ref", "#/components/responses/" + OpenApiParts.DONE));
        responses.putAll(problems.of(
                type.name(),
                OpenApiParts.ANY_COMMAND,
                type.refusals().stream().map(OpenApiParts::problem).toList()));
        return responses;
    }

    /** The room of the house that the command lives in, such as {@code requisition}. */
    private static String capability(CommandType<?> type) {
        return type.type().getPackageName().substring(ROOM.length()).split("\\.")[0];
    }
}
