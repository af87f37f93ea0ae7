package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.Person.Reply;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether a command would be done, over HTTP: what giving it says, and nothing that giving it does. */
class CommandCheckTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person IMPORTER = SERVICE.as("import", "importer");
    private static final Person RECRUITER = SERVICE.as("rosa", "recruiter");

    /** What is said of this very request. */
    private static final Set<String> OF_THE_REQUEST = Set.of("instance", "correlationId");

    private final String requisition = "check-" + UUID.randomUUID();
    private final String candidate = "cand-" + UUID.randomUUID();

    @Test
    void whatWouldBeDoneIsToldByTheTypesOfItsEventsAndIsNotDone() {
        Reply checked = checks(IMPORTER, "OpenRequisition", open("mia"));
        Reply again = checks(IMPORTER, "OpenRequisition", open("mia"));
        Reply given = IMPORTER.gives("OpenRequisition", open("mia"));

        assertThat(checked.status()).as(checked.http().body()).isEqualTo(200);
        assertThat(checked.json().propertyNames()).containsExactly("command", "events");
        assertThat(checked.json().get("command").asString()).isEqualTo("OpenRequisition");
        assertThat(checked.header("Tandem-Consistency-Token")).isEmpty();
        assertThat(again.json()).isEqualTo(checked.json());
        assertThat(checked.json().get("events").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(given.json()
                        .get("events")
                        .valueStream()
                        .map(event -> event.get("type").asString())
                        .toList());
        assertThat(checks(IMPORTER, "OpenRequisition", open("mia")).rule())
                .as("what it rests on is there now")
                .isEqualTo("REQUISITION_EXISTS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            importer    | OpenRequisition   | {"title": 7}                                                    | 400
            importer    | OpenRequisition   | not even JSON                                                   | 400
            importer    | OpenRequistion    | {}                                                              | 404
            analyst     | OpenRequisition   | not even JSON                                                   | 403
            recruiter   | CancelRequisition | {"requisition": "no-such-search", "reason": "POSITION_CLOSED"}  | 404
            system      | RecordOverdue     | {}                                                              | 404
            """)
    void whatIsTurnedAwayIsTurnedAwayWithTheSameDocument(String role, String command, String body, int status) {
        Person person = SERVICE.as("somebody", role);

        Reply checked = checks(person, command, body);
        Reply given = person.gives(command, body);

        assertThat(given.status()).as(given.http().body()).isEqualTo(status);
        sameNo(checked, given);
        assertThat(checked.json().get("instance").asString()).isEqualTo("/commands/" + command + "/check");
    }

    @Test
    void soIsWhoeverComesWithoutATokenOrWithTooMuch() {
        String tooLarge = CommandEndpointTest.OPEN.replace("Backend engineer", "x".repeat(256 * 1024));

        assertThat(checks(SERVICE.asNobody(), "OpenRequisition", "{}").status()).isEqualTo(401);
        sameNo(checks(RECRUITER, "OpenRequisition", tooLarge), RECRUITER.gives("OpenRequisition", tooLarge));
        assertThat(together(RECRUITER, tooLarge).status()).isEqualTo(413);
    }

    @Test
    void theTermsAreHeldToo() {
        long opened = IMPORTER.gives("OpenRequisition", open("mia"))
                .json()
                .get("position")
                .asLong();
        String[][] terms = {
            {"If-Match", "\"" + (opened - 1) + "\""},
            {"If-Match", "\"" + opened + "\""},
            {"If-Match", "seven"},
            {"Tandem-Occurred-At", "2999"},
            {"Idempotency-Key", "two words"}
        };

        for (String[] term : terms) {
            sameNo(
                    checks(IMPORTER, "OpenRequisition", open("mia"), term),
                    IMPORTER.gives("OpenRequisition", open("mia"), term));
        }
        assertThat(checks(IMPORTER, "OpenRequisition", open("mia"), "Tandem-Occurred-At", "2999-01-01T00:00:00Z")
                        .rule())
                .isEqualTo("OCCURS_IN_THE_FUTURE");
        assertThat(checks(RECRUITER, "OpenRequisition", open("mia"), "Tandem-Occurred-At", "2024-01-01T00:00:00Z")
                        .rule())
                .isEqualTo("ONLY_HISTORY_HAS_A_TIME");
    }

    @Test
    void anIdempotencyKeyIsNeitherUsedNorRemembered() {
        String key = UUID.randomUUID().toString();

        checks(IMPORTER, "OpenRequisition", open("rita"), "Idempotency-Key", key); // is refused
        Reply given = IMPORTER.gives("OpenRequisition", open("mia"), "Idempotency-Key", key);

        assertThat(given.status()).as(given.http().body()).isEqualTo(200);
        assertThat(checks(IMPORTER, "OpenRequisition", open("mia"), "Idempotency-Key", key)
                        .rule())
                .as("as it would be answered with another key")
                .isEqualTo("REQUISITION_EXISTS");
    }

    @Test
    void ofWhoeverWasForgottenItIsToldWithoutAKey() {
        IMPORTER.gives("OpenRequisition", open("mia"));
        IMPORTER.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Noor Haddad"}""".formatted(candidate));
        IMPORTER.gives("SubmitCandidate", about(", \"source\": \"INBOUND\""));
        SERVICE.as("pia", "privacy-officer").gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(candidate));
        String experience = about(", \"score\": 4, \"comment\": \"They were kind\"");
        await().untilAsserted(() -> assertThat(
                        IMPORTER.gives("RecordCandidateExperience", experience).rule())
                .isEqualTo("PERSONAL_DATA_ERASED"));

        sameNo(
                checks(IMPORTER, "RecordCandidateExperience", experience),
                IMPORTER.gives("RecordCandidateExperience", experience));
    }

    @Test
    void nobodyHasAKeyBecauseSomethingWasCheckedOfThem() {
        Reply checked = checks(IMPORTER, "RegisterCandidate", """
                {"candidate": "%s", "name": "Noor Haddad"}""".formatted(candidate));

        assertThat(checked.status()).as(checked.http().body()).isEqualTo(200);
        assertThat(SERVICE.bean(JdbcClient.class)
                        .sql("select count(*) from subject_keys where subject = ?")
                        .param(candidate)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void manyAreEachCheckedOnWhatThereIsWhateverTheOthersWouldDo() {
        Reply checked = together(IMPORTER, """
                {"command": "OpenRequisition", "body": %1$s},
                {"command": "OpenRequisition", "body": %1$s},
                {"command": "OpenRequisition", "body": %2$s},
                {"command": "OpenRequisition", "body": {"title": 7}},
                {"command": "OpenRequistion", "body": {}}
                """.formatted(open("mia"), open("rita")));

        assertThat(checked.status()).as(checked.http().body()).isEqualTo(200);
        JsonNode answers = checked.json().get("answers");
        assertThat(answers.valueStream().map(answer -> answer.get("status").asInt()))
                .containsExactly(200, 200, 422, 400, 404);
        assertThat(answers.at("/0/body/events/0").asString()).isEqualTo("hiring.RequisitionOpened");
        assertThat(answers.at("/2/body/rule").asString()).isEqualTo("PARTNERS_ARE_TWO");
        assertThat(answers.at("/2/body/instance").asString()).isEqualTo("/commands/OpenRequisition/check");
        assertThat(IMPORTER.gives("OpenRequisition", open("mia")).status()).isEqualTo(200);
    }

    @Test
    void fiveHundredAreCheckedWithOneRequestAndNoMore() {
        Reply checked = together(IMPORTER, many(500));
        Reply tooMany = together(IMPORTER, many(501));

        assertThat(checked.json().get("answers"))
                .hasSize(500)
                .allSatisfy(answer -> assertThat(answer.get("status").asInt()).isEqualTo(200));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.json().at("/errors/0/message").asString()).contains("500");
        assertThat(IMPORTER.gives("OpenRequisition", open("mia")).status())
                .as("none of them was done")
                .isEqualTo(200);
    }

    @Test
    void checksAreNotCountedAsCommands() {
        String before = commandsCounted(metrics());
        checks(RECRUITER, "OpenRequisition", CommandEndpointTest.OPEN);
        checks(RECRUITER, "DeclineOffer", "{}");
        checks(RECRUITER, "DeclineOffer", "not even JSON");

        String metrics = metrics();

        assertThat(metrics)
                .contains(
                        "tandem_checks_seconds_count{command=\"OpenRequisition\",outcome=\"acceptable\",rule=\"none\"}")
                .contains("tandem_checks_seconds_count{command=\"DeclineOffer\",outcome=\"invalid\",rule=\"none\"}")
                .satisfies(after -> assertThat(commandsCounted(after)).isEqualTo(before));
    }

    private static String metrics() {
        return SERVICE.asNobody().gets("/actuator/prometheus").http().body();
    }

    /** How many commands of those that are checked here were given, by this class or another. */
    private static String commandsCounted(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("tandem_commands_seconds_count{command=\"DeclineOffer\"")
                        || line.startsWith("tandem_commands_seconds_count{command=\"OpenRequisition\""))
                .collect(Collectors.joining("\n"));
    }

    private static void sameNo(Reply checked, Reply given) {
        assertThat(checked.status()).isEqualTo(given.status());
        assertThat(checked.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(withoutTheRequest(checked)).isEqualTo(withoutTheRequest(given));
    }

    private static JsonNode withoutTheRequest(Reply reply) {
        return ((ObjectNode) reply.json()).remove(OF_THE_REQUEST);
    }

    private String open(String manager) {
        return CommandEndpointTest.openAs(requisition)
                .replace(
                        "\"hiringManager\": \"mia\"",
                        "\"recruiter\": \"rita\", \"hiringManager\": \"" + manager + "\"");
    }

    private String about(String more) {
        return "{\"requisition\": \"" + requisition + "\", \"candidate\": \"" + candidate + "\"" + more + "}";
    }

    private String many(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> "{\"command\": \"OpenRequisition\", \"body\": " + open("mia") + "}")
                .collect(Collectors.joining(","));
    }

    private static Reply checks(Person person, String command, String body, String... headers) {
        return person.gives(command + "/check", body, headers);
    }

    private static Reply together(Person person, String commands) {
        return person.gives("check", "{\"commands\": [" + commands + "]}");
    }
}
