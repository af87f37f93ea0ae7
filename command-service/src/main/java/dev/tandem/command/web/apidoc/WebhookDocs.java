package dev.tandem.command.web.apidoc;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.CorrelationId;
import dev.tandem.access.Problem;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.command.delivery.Attempt;
import dev.tandem.command.intake.CommandProblems;
import dev.tandem.command.intake.GeneralRule;
import dev.tandem.command.web.door.WebhookEndpoint;
import dev.tandem.openapi.ApiDocument;
import dev.tandem.openapi.ProblemResponses;
import dev.tandem.openapi.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the OpenAPI document says about webhooks beside the commands on them. */
final class WebhookDocs {

    /** Under which they stand. */
    static final String TAG = "webhooks";

    private static final Map<String, Object> ID = parameter("id", "path", "The webhook's.", Map.of("type", "string"));

    private final Schemas schemas;
    private final ProblemResponses problems;

    WebhookDocs(Schemas schemas, ProblemResponses problems) {
        this.schemas = schemas;
        this.problems = problems;
    }

    /** All paths, for the document. */
    void into(Map<String, Map<String, Object>> paths) {
        paths.put(
                WebhookEndpoint.ALL,
                Map.of(
                        "get",
                        operation(
                                "ListWebhooks",
                                "Webhooks, and how they stand",
                                "Yours; all of them for an operator or an auditor.\n\n**Who may:** `analyst`, `operator`, `auditor`.",
                                List.of(),
                                WebhookEndpoint.Webhooks.class,
                                List.of(WebhookEndpoint.refusedToList()))));
        paths.put(
                WebhookEndpoint.ONE,
                Map.of(
                        "get",
                        operation(
                                "GetWebhook",
                                "A webhook, and what waits",
                                "What fails or is paused stands first, with since when and what the last attempt was answered.\n\n"
                                        + "**Who may:** its owner, `operator`, `auditor`.",
                                List.of(ID),
                                WebhookEndpoint.Webhook.class,
                                List.of(WebhookEndpoint.unknown()))));
        paths.put(
                WebhookEndpoint.SECRETS,
                Map.of(
                        "get",
                        operation(
                                "GetWebhookSecrets",
                                "The secrets that sign at this moment",
                                "One; for a while after `RotateWebhookSecret` two, the new one first. A receiver that verifies with either is right: "
                                        + "libraries of Standard Webhooks take them as they are.\n\n**Who may:** its owner.",
                                List.of(ID),
                                WebhookEndpoint.Secrets.class,
                                List.of(WebhookEndpoint.unknown()))));
        paths.put(
                WebhookEndpoint.ATTEMPTS,
                Map.of(
                        "get",
                        operation(
                                "ListWebhookAttempts",
                                "Attempts to deliver, and what they were answered",
                                "The newest first, of the last 30 days, with the first 4 KB of each answer.\n\n"
                                        + "**Who may:** its owner, `operator`, `auditor`.",
                                List.of(
                                        ID,
                                        parameter(
                                                "before",
                                                "query",
                                                "Only those before the one with that id: `next` of the answer before.",
                                                Map.of("type", "integer")),
                                        parameter(
                                                "limit",
                                                "query",
                                                "How many at most; 100 if left out.",
                                                Map.of("type", "integer", "minimum", 1, "maximum", 500))),
                                WebhookEndpoint.Attempts.class,
                                List.of(
                                        WebhookEndpoint.unknown(),
                                        CommonProblems.invalidParameters(
                                                List.of(new FieldError("limit", "is a number from 1 to 500")))))));
        paths.put(
                WebhookEndpoint.PING,
                Map.of(
                        "post",
                        operation(
                                "PingWebhook",
                                "Tries whether a webhook is reached",
                                "Sends a message of the type `tandem.webhook.ping`, signed as all are, and answers with what became of it.\n\n"
                                        + "**Who may:** its owner.",
                                List.of(ID),
                                Attempt.class,
                                List.of(WebhookEndpoint.unknown()))));
    }

    private Map<String, Object> operation(
            String id,
            String summary,
            String description,
            List<Map<String, Object>> parameters,
            Class<?> answer,
            List<Problem> own) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", id);
        operation.put("tags", List.of(TAG));
        operation.put("summary", summary);
        operation.put("description", description);
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(ApiDocument.parameterReference(ApiDocument.CORRELATION_ID));
        operation.put("parameters", all);
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(
                "200",
                Map.of(
                        "description",
                        "That.",
                        "headers",
                        ApiDocument.headerReferences(CorrelationId.HEADER),
                        "content",
                        OpenApiParts.json(schemas.answered(answer), id)));
        List<Problem> refused = new ArrayList<>(own);
        refused.add(CommandProblems.of(GeneralRule.STORE_UNAVAILABLE));
        responses.putAll(problems.of(id, OpenApiParts.ANY_REQUEST, refused));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> parameter(
            String name, String in, String description, Map<String, Object> schema) {
        return Map.of(
                "name", name, "in", in, "required", in.equals("path"), "description", description, "schema", schema);
    }
}
