package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.Person.Reply;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Several commands in one request, over HTTP: each is answered as if it had come alone. */
class CommandBatchEndpointTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person IMPORTER = SERVICE.as("import", "importer");

    private final String first = "batch-" + UUID.randomUUID();
    private final String second = "batch-" + UUID.randomUUID();

    @Test
    void eachCommandHasTheAnswerThatItWouldHaveHadAloneInTheOrderOfTheCommands() {
        Reply reply = give(IMPORTER, """
                {"command": "OpenRequisition", "body": %s},
                {"command": "OpenRequisition", "body": %s},
                {"command": "OpenRequisition", "body": {"title": 7}},
                {"command": "OpenRequistion", "body": {}},
                {"command": "OpenRequisition", "headers": {"Tandem-Occurred-At": "2999-01-01T00:00:00Z"}, "body": {}}
                """.formatted(open(first, "mia"), open(second, "rita")));

        assertThat(reply.status()).isEqualTo(200);
        JsonNode answers = reply.json().get("answers");
        assertThat(answers.at("/0/status").asInt()).isEqualTo(200);
        assertThat(answers.at("/0/body/ids/requisition").asString()).isEqualTo(first);
        assertThat(answers.at("/0/headers/Tandem-Consistency-Token").asString())
                .isEqualTo(answers.at("/0/body/consistencyToken").asString());
        assertThat(answers.at("/1/body/rule").asString()).isEqualTo("PARTNERS_ARE_TWO");
        assertThat(answers.at("/2/status").asInt()).isEqualTo(400);
        assertThat(answers.at("/2/body/rule").asString()).isEqualTo("INVALID_COMMAND");
        assertThat(answers.at("/2/body/instance").asString()).isEqualTo("/commands/OpenRequisition");
        assertThat(answers.at("/3/status").asInt()).isEqualTo(404);
        assertThat(answers.at("/3/body/didYouMean/0").asString()).isEqualTo("OpenRequisition");
        assertThat(answers.at("/4/body/rule").asString()).isEqualTo("OCCURS_IN_THE_FUTURE");
        assertThat(answers).hasSize(5);
    }

    @Test
    void eachCommandHasItsOwnKeyAndTheSameKeyAgainIsTheSameCommand() {
        String commands = """
                {"command": "OpenRequisition", "headers": {"Idempotency-Key": "%1$s"}, "body": %3$s},
                {"command": "OpenRequisition", "headers": {"Idempotency-Key": "%2$s"}, "body": %4$s}
                """.formatted(first, second, open(first, "mia"), open(second, "mia"));

        JsonNode once = give(IMPORTER, commands).json().get("answers");
        JsonNode again = give(IMPORTER, commands).json().get("answers");
        Reply alone = IMPORTER.gives("OpenRequisition", open(second, "mia"), "Idempotency-Key", second);

        assertThat(again.at("/0/headers/Idempotency-Replayed").asString()).isEqualTo("true");
        assertThat(again.at("/0/body/position")).isEqualTo(once.at("/0/body/position"));
        assertThat(alone.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(alone.json().get("position")).isEqualTo(once.at("/1/body/position"));
        assertThat(once.at("/0/headers/Idempotency-Replayed").isMissingNode()).isTrue();
    }

    @Test
    void aRoleIsAskedForEachCommandAndATokenForAll() {
        Reply analyst = give(SERVICE.as("ann", "analyst"), """
                {"command": "OpenRequisition", "body": %s}""".formatted(open(first, "mia")));

        assertThat(analyst.json().at("/answers/0/status").asInt()).isEqualTo(403);
        assertThat(give(SERVICE.asNobody(), "{\"command\": \"OpenRequisition\", \"body\": {}}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void eachCommandHasACorrelationIdThatTellsItFromTheOthers() {
        JsonNode answers = IMPORTER.gives("", """
                        {"commands": [{"command": "OpenRequisition", "body": {}},
                          {"command": "OpenRequisition", "headers": {"Tandem-Correlation-Id": "mine"}, "body": {}}]}""", "Tandem-Correlation-Id", "import-7")
                .json()
                .get("answers");

        assertThat(answers.at("/0/body/correlationId").asString()).isEqualTo("import-7:1");
        assertThat(answers.at("/1/body/correlationId").asString()).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                 | commands
            {"commands": []}                                                                   | commands
            {"commands": {}}                                                                   | commands
            {"commands": [{"body": {}}]}                                                       | commands[0].command
            {"commands": [{"command": "OpenRequisition"}]}                                     | commands[0].body
            {"commands": [{"command": "O", "body": {}, "headers": {"Authorization": "me"}}]}   | commands[0].headers.Authorization
            """)
    void aBatchThatCannotBeReadIsTurnedAwayAsAWholeAndToldWhere(String batch, String field) {
        Reply reply = IMPORTER.gives("", batch);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void aBatchHasAtMostAHundredCommands() {
        String many = IntStream.range(0, 101)
                .mapToObj(_ -> "{\"command\": \"OpenRequisition\", \"body\": {}}")
                .collect(Collectors.joining(","));

        assertThat(give(IMPORTER, many).status()).isEqualTo(400);
    }

    /** A requisition that Rita runs for that manager. */
    private static String open(String requisition, String manager) {
        return CommandEndpointTest.openAs(requisition)
                .replace(
                        "\"hiringManager\": \"mia\"",
                        "\"recruiter\": \"rita\", \"hiringManager\": \"" + manager + "\"");
    }

    private static Reply give(Person person, String commands) {
        return person.gives("", "{\"commands\": [" + commands + "]}");
    }
}
