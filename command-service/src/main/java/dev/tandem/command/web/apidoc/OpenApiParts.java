package dev.tandem.command.web.apidoc;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.decision.Rule;
import dev.tandem.command.intake.CommandHeaders;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.intake.SubmissionReply;
import dev.tandem.events.wire.ConsistencyToken;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What is the same for every command in the OpenAPI document. */
final class OpenApiParts {

    /** For the example; how it is set where this runs is its own matter. */
    private static final long MAX_BODY = 256 * 1024;

    private OpenApiParts() {}

    static Map<String, Object> info() {
        return Map.of(
                "title", "Tandem commands",
                "version", "1",
                "description", """
                        Orders to a hiring pipeline that recruiter and hiring manager own together. A command is either done, \
                        and answers with the events it stored, or turned away with a problem document (RFC 9457) whose `rule` \
                        a program can rely on, whose `detail` speaks of the case and whose `remedy` says what would make it \
                        right. Send an `Idempotency-Key` with every command: then it can safely be sent again. Send the \
                        answer's consistency token with a query, and the query shows what the command did.""");
    }

    static Map<String, Object> securitySchemes() {
        return Map.of(
                "token",
                Map.of(
                        "type",
                        "http",
                        "scheme",
                        "bearer",
                        "bearerFormat",
                        "JWT",
                        "description",
                        "A token of the issuer that this service trusts, for the audience `tandem`, with the caller's roles."
                                + " Locally: `./tandem token --as recruiter`."));
    }

    static Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(
                "IdempotencyKey",
                header(
                        CommandHeaders.IDEMPOTENCY_KEY,
                        "Your name for this request, best a new UUID. The same key with the same body gives the same answer and"
                                + " never a second event, also if sent at once, or after a restart. With another body: 422.",
                        Map.of("type", "string", "minLength", 1, "maxLength", 255, "pattern", "^[!-~]+$")));
        parameters.put(
                "IfMatch",
                header(
                        CommandHeaders.IF_MATCH,
                        "A position in quotes, such as `\"1042\"`: only if nothing that this command rests on was stored after it;"
                                + " otherwise 412. The rules hold with or without it.",
                        Map.of("type", "string", "pattern", "^\"?\\d{1,18}\"?$")));
        parameters.put(
                "OccurredAt",
                header(
                        CommandHeaders.OCCURRED_AT,
                        "When it happened in the world, for history that is brought in; only with the role `importer`, never in"
                                + " the future.",
                        Map.of("type", "string", "format", "date-time")));
        parameters.put(
                "CorrelationId",
                header(
                        CorrelationId.HEADER,
                        "Your name for what this request is part of. It comes back, and is in the log and on the events. Made up if"
                                + " left out.",
                        Map.of("type", "string", "pattern", "^[A-Za-z0-9._:-]{1,128}$")));
        return parameters;
    }

    static List<Map<String, Object>> parameterReferences() {
        return parameters().keySet().stream()
                .map(OpenApiParts::parameterReference)
                .toList();
    }

    static Map<String, Object> parameterReference(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private static Map<String, Object> header(String name, String description, Map<String, Object> schema) {
        return Map.of("name", name, "in", "header", "required", false, "description", description, "schema", schema);
    }

    static Map<String, Object> headers() {
        return Map.of(
                ConsistencyToken.HEADER,
                header("Send it with a query that must show what this command did."),
                SubmissionReply.REPLAYED,
                header("`true` if this is the answer to an earlier request with the same key."),
                CorrelationId.HEADER,
                header("What the request is part of."),
                "Retry-After",
                header("Seconds to wait before sending the same again."));
    }

    /** The headers of a response, by name: each described once, in the components. */
    static Map<String, Object> headerReferences(String... names) {
        Map<String, Object> references = new LinkedHashMap<>();
        for (String name : names) {
            references.put(name, Map.of("$ref", "#/components/headers/" + name));
        }
        return references;
    }

    private static Map<String, Object> header(String description) {
        return Map.of("description", description, "schema", Map.of("type", "string"));
    }

    static Map<String, Object> problemSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", text("`urn:tandem:rule:` and the rule."));
        properties.put("title", text("What the rule says, the same for every occurrence."));
        properties.put("status", Map.of("type", "integer", "description", "The HTTP status."));
        properties.put("detail", text("What happened here."));
        properties.put("rule", text("The stable name, for programs."));
        properties.put("remedy", text("What would make it right."));
        properties.put("instance", text("The path that was asked."));
        properties.put("correlationId", text("What to tell the operators, if it comes to that."));
        properties.put(
                "errors",
                Map.of(
                        "type",
                        "array",
                        "description",
                        "What is wrong with each field or header.",
                        "items",
                        Map.of(
                                "type", "object",
                                "properties",
                                        Map.of("field", text("Its path."), "message", text("What would be right.")),
                                "required", List.of("field", "message"))));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("description", "A no (RFC 9457). A rule may add members with what it looked at.");
        schema.put("properties", properties);
        schema.put("required", List.of("type", "title", "status", "detail", "rule", "remedy"));
        return schema;
    }

    private static Map<String, Object> text(String description) {
        return Map.of("type", "string", "description", description);
    }

    /** What any request that brings commands can be turned away for, before a command is looked at. */
    static List<Problem> problemsOfARequest() {
        return List.of(
                CommonProblems.malformedBody("The body is not well-formed JSON at line 3, column 14."),
                CommonProblems.unauthenticated("The request carries no token."),
                CommonProblems.bodyTooSlow(),
                CommonProblems.bodyTooLarge(MAX_BODY),
                CommonProblems.noRoomForBody(),
                CommonProblems.unsupportedMediaType("text/plain", "application/json"),
                CommonProblems.issuerUnavailable(),
                CommonProblems.defect());
    }

    /** What any command at its own path can be turned away for. */
    static List<Problem> problemsOfACommand() {
        List<Problem> problems = new ArrayList<>();
        problems.add(CommandProblems.invalid(List.of(new FieldError("title", "must not be blank"))));
        problems.add(CommonProblems.invalidParameters(
                List.of(new FieldError("If-Match", "is the position of an event in quotes, such as \"1042\""))));
        problems.addAll(problemsOfARequest());
        EnumSet.complementOf(EnumSet.of(GeneralRule.INVALID_COMMAND, GeneralRule.UNKNOWN_COMMAND))
                .forEach(rule -> problems.add(CommandProblems.of(rule)));
        return problems;
    }

    static Problem problem(Rule rule) {
        return Problem.of(
                HttpStatus.valueOf(rule.kind().status()), rule.name(), rule.meaning(), rule.meaning(), rule.remedy());
    }
}
