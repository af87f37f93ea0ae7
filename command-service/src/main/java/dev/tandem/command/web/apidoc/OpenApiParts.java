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
import dev.tandem.events.PersonId;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is the same for every command in the OpenAPI document. */
final class OpenApiParts {

    /** For the example; how it is set where this runs is its own matter. */
    private static final long MAX_BODY = 256 * 1024;

    static final String TITLE = "Tandem commands";

    static final String RECORDS_TITLE = "Tandem records of people";

    static final String RECORDS_DESCRIPTION = """
            What is held about candidates and how long, for whoever answers for it: privacy officers and auditors; and how webhooks stand, for \
            whoever has events delivered. Orders are in the other document, at `/openapi.json`.""";

    static final String DESCRIPTION = """
            Orders to a hiring pipeline that recruiter and hiring manager own together. A command is either done, and answers with \
            the events it stored, or turned away with a problem document (RFC 9457) whose `rule` a program can rely on, whose \
            `detail` speaks of the case and whose `remedy` says what would make it right. Send an `Idempotency-Key` with every \
            command: then it can safely be sent again. Send the answer's consistency token with a query, and the query shows what \
            the command did. A service whose time people move for a demo says with each answer what time it is for it (`Tandem-Time`). \
            Each command's example is done as it stands, once after `./tandem demo`.""";

    /** What has to do with more than one command. */
    static final String SEVERAL = "commands";

    /** What is asked, or read, and changes nothing. */
    static final String PERSONAL_DATA = "personal-data";

    /** Proof that nothing was changed, dropped or slipped in. */
    static final String LOG = "log";

    /** What stands under them; other tags are the rooms that commands live in. */
    static final Map<String, String> TAGS = Map.of(
            SEVERAL,
            "Which commands there are, several of them in one request, and whether they would be done.",
            LOG,
            "The transparency log over all events: its checkpoints, its tiles, and files that prove one history.",
            PERSONAL_DATA,
            "What only this service knows of people, since it holds their keys: texts, names, who is meant.");

    /** Says who gives the example of a command, as {@code role:person} of the local issuer. */
    static final String EXAMPLE_BY = "x-example-by";

    /** The response of every command that was done. */
    static final String DONE = "Done";

    /** What any request can be turned away for. */
    static final String ANY_REQUEST = "AnyRequestRefusal";

    /** What any command at its own path can be turned away for. */
    static final String ANY_COMMAND = "AnyCommandRefusal";

    private OpenApiParts() {}

    /** What stands behind those names. */
    static ProblemResponses problems() {
        return problemsOfReading().with(ANY_COMMAND, "/commands/OpenRequisition", problemsOfACommand());
    }

    /** The same where nothing but questions is asked. */
    static ProblemResponses problemsOfReading() {
        return new ProblemResponses().with(ANY_REQUEST, "/commands", problemsOfARequest());
    }

    /** The answer of every command that was done. */
    static Map<String, Object> done(Map<String, Object> receipt) {
        Map<String, Object> done = new LinkedHashMap<>();
        done.put("description", "Done: the events are stored and durable.");
        done.put(
                "headers",
                ApiDocument.headerReferences(ConsistencyToken.HEADER, SubmissionReply.REPLAYED, CorrelationId.HEADER));
        done.put("content", json(receipt, DONE));
        return done;
    }

    /** A body in JSON, with an answer as the service gave it. */
    static Map<String, Object> json(Map<String, Object> schema, String example) {
        Map<String, Object> media = new LinkedHashMap<>();
        media.put("schema", schema);
        media.put("example", kept(example));
        return Map.of(MediaType.APPLICATION_JSON_VALUE, media);
    }

    /** Kept in this package; a test holds it against the schema and against what the service answers. */
    private static JsonNode kept(String example) {
        try (InputStream stream = OpenApiParts.class.getResourceAsStream(example + ".json")) {
            if (stream == null) {
                throw new IllegalStateException("there is no example for " + example);
            }
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Map<String, Object>> parameters() {
        Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
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
                                + " the future. `Tandem-On-Behalf-Of` names who did it.",
                        Map.of("type", "string", "format", "date-time")));
        return parameters;
    }

    static List<Map<String, Object>> parameterReferences() {
        return Stream.concat(parameters().keySet().stream(), Stream.of(ApiDocument.CORRELATION_ID))
                .map(ApiDocument::parameterReference)
                .toList();
    }

    private static Map<String, Object> header(String name, String description, Map<String, Object> schema) {
        return ApiDocument.parameter(name, "header", description, schema);
    }

    static Map<String, Map<String, Object>> headers() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                ConsistencyToken.HEADER,
                ApiDocument.header("Send it with a query that must show what this command did.", text),
                SubmissionReply.REPLAYED,
                ApiDocument.header("`true` if this is the answer to an earlier request with the same key.", text));
    }

    /** What any request that brings commands can be turned away for, before a command is looked at. */
    static List<Problem> problemsOfARequest() {
        return List.of(
                CommonProblems.malformedBody("The body is not well-formed JSON at line 3, column 14."),
                CommonProblems.unauthenticated("The request carries no token."),
                CommonProblems.tooManyRequests(100, 500),
                CommonProblems.departed(new PersonId("mara")),
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
