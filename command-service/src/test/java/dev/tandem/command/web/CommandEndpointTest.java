package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.wire.ConsistencyToken;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a caller meets at the door, over HTTP, with OpenRequisition as the command. */
class CommandEndpointTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person RECRUITER = SERVICE.as("rosa", "recruiter");
    private static final Person IMPORTER = SERVICE.as("import", "importer");

    static final String OPEN = """
            {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
             "openings": 2, "hiringManager": "mia",
             "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000.50, "currency": "EUR"}}}
            """;

    static String openAs(String requisition) {
        return OPEN.replaceFirst("\\{", "{\"requisition\": \"" + requisition + "\", ");
    }

    @Test
    void aCommandThatIsDoneAnswersWithIdsPositionsAndAConsistencyToken() {
        Reply reply = RECRUITER.gives("OpenRequisition", OPEN, "Tandem-Correlation-Id", "demo-1");

        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        JsonNode receipt = reply.json();
        assertThat(receipt.get("command").asString()).isEqualTo("OpenRequisition");
        String requisition = receipt.get("ids").get("requisition").asString();
        assertThat(requisition).isNotBlank();
        assertThat(receipt.get("ids").has("manager")).isFalse();
        JsonNode event = receipt.get("events").get(0);
        assertThat(event.get("type").asString()).isEqualTo("hiring.RequisitionOpened");
        assertThat(UUID.fromString(event.get("id").asString()).version()).isEqualTo(7);
        long position = receipt.get("position").asLong();
        // Where terms of the house are in force, they are applied with the opening: another event, with the position
        // after it.
        assertThat(event.get("position").asLong()).isPositive();
        assertThat(position)
                .isEqualTo(
                        event.get("position").asLong() + receipt.get("events").size() - 1);
        assertThat(ConsistencyToken.parse(receipt.get("consistencyToken").asString()))
                .isEqualTo(new ConsistencyToken(Map.of(requisition, position)));
        assertThat(reply.header("Tandem-Consistency-Token"))
                .isEqualTo(receipt.get("consistencyToken").asString());
        assertThat(reply.header("Tandem-Correlation-Id")).isEqualTo("demo-1");
        assertThat(reply.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void aRefusalNamesTheRuleAndTheRemedy() {
        Reply reply = RECRUITER.gives("OpenRequisition", OPEN.replace("\"mia\"", "\"rosa\""));

        assertThat(reply.rule()).isEqualTo("PARTNERS_ARE_TWO");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("type").asString()).isEqualTo("urn:tandem:rule:PARTNERS_ARE_TWO");
        assertThat(reply.json().get("status").asInt()).isEqualTo(reply.status());
        assertThat(reply.json().get("remedy").asString()).isNotBlank();
        assertThat(reply.json().get("instance").asString()).isEqualTo("/commands/OpenRequisition");
        assertThat(reply.json().get("correlationId").asString()).isEqualTo(reply.header("Tandem-Correlation-Id"));
    }

    @Test
    void everythingThatIsWrongWithABodyIsInOneAnswerEachWithItsPath() {
        Reply reply = RECRUITER.gives("OpenRequisition", """
                {"title": " ", "department": 7, "roleTyp": "ENGINEER", "location": "Lisbon", "openings": 0,
                 "hiringManager": "m i a", "stages": ["SUBMITTED", "Maybe"],
                 "compensation": {"minimum": {"amount": "much", "currency": "EUR"}, "maximum": {"currency": "EURO"}}}
                """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.rule()).isEqualTo("INVALID_COMMAND");
        Map<String, String> errors = errors(reply);
        assertThat(errors)
                .containsEntry("roleTyp", "is not a field here; did you mean roleType?")
                .containsEntry("roleType", "is required")
                .containsEntry("compensation.maximum.amount", "is required");
        assertThat(errors.get("department")).contains("text");
        assertThat(errors.get("openings")).contains("1");
        assertThat(errors.get("hiringManager")).contains("letters, digits");
        assertThat(errors.get("stages[1]")).contains("capitals");
        assertThat(errors.get("compensation.minimum.amount")).contains("number");
        assertThat(errors.get("compensation.maximum.currency")).contains("ISO 4217");
        assertThat(errors).containsKey("title").hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"title\": \"a\",}",
                "nonsense",
                "{} {}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "",
                "[]",
                "7"
            })
    void whatIsNotOneJsonObjectIsMalformed(String body) {
        Reply reply = RECRUITER.gives("OpenRequisition", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.rule()).isEqualTo("MALFORMED_BODY");
    }

    @Test
    void malformedJsonIsToldWhere() {
        Reply reply = RECRUITER.gives("OpenRequisition", "{\n  \"title\": oops\n}");

        assertThat(reply.json().get("detail").asString()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource({
        "OpenRequistion, OpenRequisition",
        "openrequisition, OpenRequisition",
        "open-requisition, OpenRequisition"
    })
    void anUnknownCommandIsToldTheNearestName(String given, String meant) {
        Reply reply = RECRUITER.gives(given, OPEN);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.rule()).isEqualTo("UNKNOWN_COMMAND");
        assertThat(reply.json().get("didYouMean").get(0).asString()).isEqualTo(meant);
    }

    @Test
    void aNameThatIsFarFromAllIsNotGuessedAt() {
        Reply reply = RECRUITER.gives("Frobnicate", "{}");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().has("didYouMean")).isFalse();
    }

    @Test
    void whatOnlyTheAutomationsDoIsNotAtTheDoor() {
        Reply reply = SERVICE.as("rosa", "recruiter", "system").gives("RecordOverdue", "{}");

        assertThat(reply.rule()).isEqualTo("UNKNOWN_COMMAND");
    }

    @Test
    void aBodyThatIsTooLargeIsTurnedAway() {
        Reply reply = RECRUITER.gives("OpenRequisition", tooLarge());

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.rule()).isEqualTo("BODY_TOO_LARGE");
        assertThat(reply.json().get("maxBytes").asInt()).isEqualTo(256 * 1024);
    }

    @Test
    void aBodyThatIsTooLargeIsTurnedAwayAlsoIfItsLengthIsNotAnnounced() {
        Reply reply = RECRUITER.sends(RECRUITER
                .request("/commands/OpenRequisition")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(tooLarge().getBytes(StandardCharsets.UTF_8)))));

        assertThat(reply.status()).isEqualTo(413);
    }

    private static String tooLarge() {
        return OPEN.replace("Backend engineer", "x".repeat(256 * 1024));
    }

    @Test
    void anotherMediaTypeIsTurnedAway() {
        Reply reply = RECRUITER.sends(RECRUITER
                .request("/commands/OpenRequisition")
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>")));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.rule()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(reply.json().get("remedy").asString()).contains("application/json");
    }

    @Test
    void aCommandIsPostedNotGotten() {
        Reply reply = RECRUITER.gets("/commands/OpenRequisition");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(reply.json().get("remedy").asString()).contains("POST");
    }

    @Test
    void withoutATokenNothingHappens() {
        assertThat(SERVICE.asNobody().gives("OpenRequisition", OPEN).status()).isEqualTo(401);
    }

    @Test
    void aRoleThatMayNotIsToldWhichMay() {
        Reply reply = SERVICE.as("ann", "analyst").gives("OpenRequisition", "not even JSON");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.rule()).isEqualTo("ROLE_NOT_ALLOWED");
        assertThat(reply.json().get("allowedRoles").toString()).isEqualTo("[\"recruiter\",\"importer\"]");
    }

    @Test
    void whoeverReadTheListOfCommandsKnowsWhatThereIs() {
        Reply reply = RECRUITER.gets("/commands");

        assertThat(reply.json().get("commands"))
                .anySatisfy(
                        command -> assertThat(command.get("path").asString()).isEqualTo("/commands/OpenRequisition"));
    }

    @Test
    void anIfMatchOfTheNewestPositionIsHonoured() {
        String requisition = "if-match-" + UUID.randomUUID();
        long opened = RECRUITER
                .gives("OpenRequisition", openAs(requisition))
                .json()
                .at("/events/0/position")
                .asLong();

        Reply stale = RECRUITER.gives("OpenRequisition", openAs(requisition), "If-Match", "\"" + (opened - 1) + "\"");
        Reply current = RECRUITER.gives("OpenRequisition", openAs(requisition), "If-Match", "\"" + opened + "\"");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.rule()).isEqualTo("CHANGED_SINCE");
        assertThat(stale.json().get("position").asLong()).isEqualTo(opened);
        assertThat(current.rule()).isEqualTo("REQUISITION_EXISTS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If-Match           | *
            If-Match           | W/"7"
            If-Match           | "seven"
            Idempotency-Key    | two words
            Tandem-Occurred-At | yesterday
            Tandem-Occurred-At | 2024-03-01T09:30:00
            """)
    void aHeaderThatCannotBeReadIsNamed(String header, String value) {
        Reply reply = IMPORTER.gives("OpenRequisition", OPEN, header, value);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(errors(reply)).containsOnlyKeys(header);
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        assertThat(RECRUITER
                        .gives("OpenRequisition", OPEN, "Idempotency-Key", "k".repeat(256))
                        .status())
                .isEqualTo(400);
        assertThat(RECRUITER
                        .gives("OpenRequisition", OPEN, "Idempotency-Key", "k".repeat(255))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyAnImporterSaysWhenSomethingHappened() {
        Reply reply = RECRUITER.gives("OpenRequisition", OPEN, "Tandem-Occurred-At", "2024-03-01T09:30:00Z");

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.rule()).isEqualTo("ONLY_HISTORY_HAS_A_TIME");
    }

    @Test
    void whatHappenedCannotLieInTheFuture() {
        Reply reply = IMPORTER.gives("OpenRequisition", OPEN, "Tandem-Occurred-At", "2999-01-01T00:00:00+01:00");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.rule()).isEqualTo("OCCURS_IN_THE_FUTURE");
    }

    private static Map<String, String> errors(Reply reply) {
        return StreamSupport.stream(reply.json().get("errors").spliterator(), false)
                .collect(Collectors.toMap(
                        error -> error.get("field").asString(),
                        error -> error.get("message").asString()));
    }
}
