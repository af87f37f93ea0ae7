package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import java.net.http.HttpRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever a batch as a whole is answered, the OpenAPI document has named, with the rule and the form of the answer. */
class BatchAnswersTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person IMPORTER = SERVICE.as("import", "importer");
    private static final JsonNode DOCUMENT =
            SERVICE.asNobody().gets("/openapi.json").json();
    private static final JsonNode RESPONSES =
            DOCUMENT.path("paths").path("/commands").path("post").path("responses");

    private static final String EMPTY = "{\"commands\": []}";

    /** What a batch met, and what it should be told. */
    record No(Reply reply, int status, String rule) {

        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<No> everyNo() {
        return Stream.of(
                new No(IMPORTER.gives("", EMPTY), 400, "INVALID_COMMAND"),
                new No(IMPORTER.gives("", "{\"commands\": ["), 400, "MALFORMED_BODY"),
                new No(SERVICE.asNobody().gives("", EMPTY), 401, "UNAUTHENTICATED"),
                new No(IMPORTER.gives("", batch("x".repeat(256 * 1024))), 413, "BODY_TOO_LARGE"),
                new No(inXml(), 415, "UNSUPPORTED_MEDIA_TYPE"),
                new No(whileNoTokenCanBeChecked(), 503, "ISSUER_UNAVAILABLE"));
    }

    @ParameterizedTest
    @MethodSource("everyNo")
    void aBatchThatIsTurnedAwayAsAWholeIsToldSoAsTheDocumentSays(No no) {
        JsonNode response = RESPONSES.has(String.valueOf(no.status()))
                ? RESPONSES.get(String.valueOf(no.status()))
                : RESPONSES.get("default");
        JsonNode content =
                DOCUMENT.at(response.get("$ref").asString().substring(1)).at("/content/application~1problem+json");

        assertThat(no.reply().status()).isEqualTo(no.status());
        assertThat(no.reply().rule()).isEqualTo(no.rule());
        assertThat(content.at("/schema/allOf/1/properties/rule/enum").toString())
                .contains("\"" + no.rule() + "\"");
        assertThat(no.reply().header("Content-Type")).startsWith("application/problem+json");
        assertThat(schema(content).validate(no.reply().http().body(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theDocumentNamesNoOtherAnswerThanThoseAndADefect() {
        assertThat(RESPONSES.propertyNames()).containsExactly("200", "400", "default");
        JsonNode any = DOCUMENT.at("/components/responses/AnyRequestRefusal");
        assertThat(any.at("/content/application~1problem+json/examples")
                        .valueStream()
                        .map(example -> example.has("$ref")
                                ? DOCUMENT.at(example.get("$ref").asString().substring(1))
                                : example)
                        .map(example -> example.at("/value/status").asInt()))
                .containsOnly(400, 401, 403, 408, 413, 415, 429, 500, 503);
        assertThat(any.path("headers").propertyNames()).contains("Retry-After");
    }

    @Test
    void whatWasHeardIsAnsweredInTheFormThatTheDocumentNames() {
        Reply reply = IMPORTER.gives("", batch("Backend engineer"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(schema(RESPONSES.at("/200/content/application~1json"))
                        .validate(reply.http().body(), InputFormat.JSON))
                .isEmpty();
        assertThat(reply.json().at("/answers/0/status").asInt()).isEqualTo(200);
    }

    /** What was done is said, whatever the caller would rather read: after it was done there is no other answer. */
    @Test
    void whoAcceptsNoJsonHearsAllTheSameWhatWasDone() {
        Reply reply = IMPORTER.sends(
                IMPORTER.request("/commands")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(batch("Backend engineer"))),
                "Accept",
                "text/csv");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().at("/answers/0/status").asInt()).isEqualTo(200);
    }

    private static String batch(String title) {
        return """
                {"commands": [{"command": "OpenRequisition", "body": %s}]}""".formatted(CommandEndpointTest.openAs("batch-" + UUID.randomUUID())
                .replace("Backend engineer", title)
                .replace("\"hiringManager\"", "\"recruiter\": \"rita\", \"hiringManager\""));
    }

    private static Reply inXml() {
        return IMPORTER.sends(IMPORTER.request("/commands")
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));
    }

    /** Nobody listens where its issuer's keys should be. */
    private static Reply whileNoTokenCanBeChecked() {
        try (CommandService service = CommandService.start(
                PostgresForTests.freshDatabase(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:1/keys")) {
            return service.as("import", "importer").gives("", EMPTY);
        }
    }

    private static Schema schema(JsonNode content) {
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.setAll((ObjectNode) content.path("schema"));
        schema.set("components", DOCUMENT.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
    }
}
