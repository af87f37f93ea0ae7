package dev.tandem.command.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** By rules of the house it is proposed to a privacy officer whom to erase: never done, never against a legal hold, and with the rule that won. */
class RetentionTest {

    private static final Duration MOMENTS = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.now();

    private static CommandService service;
    private static TestDatabase database;

    @BeforeAll
    static void yearsOfHiring() {
        database = PostgresForTests.freshDatabase();
        service = CommandService.start(
                database,
                "--tandem.retention.places[Berlin]=DE",
                "--tandem.retention.places[Lisbon]=PT",
                "--tandem.retention.rules[0].keep=3y",
                "--tandem.retention.rules[0].why=whatever else",
                "--tandem.retention.rules[1].country=DE",
                "--tandem.retention.rules[1].keep=1y",
                "--tandem.retention.rules[1].why=Germany",
                "--tandem.retention.rules[2].country=DE",
                "--tandem.retention.rules[2].outcome=REJECTED",
                "--tandem.retention.rules[2].keep=6m",
                "--tandem.retention.rules[2].why=equal treatment",
                "--tandem.retention.rules[3].outcome=WITHDRAWN",
                "--tandem.retention.rules[3].keep=2y",
                "--tandem.retention.rules[3].why=they left us");
        open("req-berlin", "Berlin");
        open("req-lisbon", "Lisbon");
        open("req-oslo", "Oslo");
        withdrew("berlin-8-months", "req-berlin", 8);
        rejected("berlin-rejected-8-months", "req-berlin", 8);
        rejected("berlin-rejected-4-months", "req-berlin", 4);
        withdrew("berlin-13-months", "req-berlin", 13);
        rejected("lisbon-rejected-13-months", "req-lisbon", 13);
        withdrew("lisbon-25-months", "req-lisbon", 25);
        rejected("oslo-25-months", "req-oslo", 25);
        rejected("oslo-37-months", "req-oslo", 37);
        register("never-applied-37-months", 37);
        register("never-applied-35-months", 35);
        // Kept the longest decides; one that goes on keeps all.
        rejected("two-searches", "req-berlin", 30);
        withdrew("two-searches", "req-lisbon", 20);
        rejected("goes-on", "req-berlin", 40);
        submit("goes-on", "req-lisbon", 38);
        rejected("held", "req-berlin", 20);
        officer("PlaceLegalHold", "{\"candidate\": \"held\", \"reason\": \"A court has asked for what we know\"}");
        rejected("erased", "req-berlin", 20);
        officer("ForgetCandidate", "{\"candidate\": \"erased\", \"ground\": \"OBJECTION\"}");
        rejected("merged-away", "req-berlin", 30);
        rejected("survivor", "req-lisbon", 1);
        officer("MergeCandidates", "{\"candidate\": \"survivor\", \"merged\": \"merged-away\"}");
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        await().atMost(MOMENTS)
                .until(() -> jdbc.sql("select position >= (select max(position) from events) from retention_state")
                        .query(Boolean.class)
                        .single());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whoeverIsKeptForLongEnoughIsProposedWithTheRuleThatWon() {
        assertThat(proposed(""))
                .extracting(one -> one.path("candidate").asString() + ": "
                        + one.at("/rule/why").asString())
                .containsExactly(
                        "berlin-13-months: Germany",
                        "berlin-rejected-8-months: equal treatment",
                        "lisbon-25-months: they left us",
                        "never-applied-37-months: whatever else",
                        "oslo-37-months: whatever else");
        JsonNode one = proposed("").get(1);
        assertThat(one.path("country").asString()).isEqualTo("DE");
        assertThat(one.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(one.at("/rule/keep").asString()).isEqualTo("P6M");
        assertThat(one.path("requisition").asString()).isEqualTo("req-berlin");
        assertThat(Instant.parse(one.path("keptUntil").asString()))
                .isEqualTo(Instant.parse(one.path("since").asString())
                        .atOffset(ZoneOffset.UTC)
                        .plus(Period.ofMonths(6))
                        .toInstant());
    }

    @Test
    void aLegalHoldWinsAndWhomItHoldsIsListedApart() {
        assertThat(proposed("?held=true"))
                .extracting(one -> one.path("candidate").asString())
                .containsExactly("held");
    }

    @Test
    void nothingIsErasedByItselfAndWhatIsDecidedIsDone() {
        assertThat(service.as("pia", "privacy-officer")
                        .gets("/candidates/oslo-37-months/everything-held")
                        .json()
                        .path("forgotten")
                        .asBoolean())
                .isFalse();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        assertThat(jdbc.sql("select count(*) from events where type = 'hiring.CandidateForgotten'")
                        .query(Long.class)
                        .single())
                .as("but for the one whom somebody had erased")
                .isEqualTo(1);
    }

    @Test
    void itIsReadInPages() {
        Reply first = list("?limit=2");
        assertThat(first.json().path("proposals").size()).isEqualTo(2);
        assertThat(first.json().path("next").asString()).isEqualTo("berlin-rejected-8-months");
        Reply last = list("?limit=3&after=" + first.json().path("next").asString());
        assertThat(last.json().path("proposals").size()).isEqualTo(3);
        assertThat(list("?limit=3&after=oslo-37-months").json().path("next").isNull())
                .isTrue();
    }

    @Test
    void nobodyElseReadsItAndWhatNobodyUnderstandsIsRefused() {
        for (String role : List.of("recruiter", "ta-leader", "executive", "operator", "importer")) {
            assertThat(service.as("sam", role).gets("/retention/proposals").status())
                    .as(role)
                    .isEqualTo(403);
        }
        for (String wrong : List.of("?limit=0", "?limit=501", "?limit=x", "?held=maybe", "?country=DE")) {
            assertThat(list(wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aRuleForNoCountryIsNoRule() {
        assertThatThrownBy(() -> new RetentionSettings(Map.of("Berlin", "Germany"), List.of()))
                .hasMessageContaining("ISO 3166");
        assertThatThrownBy(() -> new RetentionSettings.Rule("Germany", null, Period.ofMonths(6), "why"))
                .hasMessageContaining("ISO 3166");
        assertThatThrownBy(() -> new RetentionSettings.Rule("DE", null, Period.ofMonths(-6), "why"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<JsonNode> proposed(String parameters) {
        Reply reply = list(parameters);
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply.json().path("proposals").valueStream().toList();
    }

    private static Reply list(String parameters) {
        return service.as("pia", "privacy-officer").gets("/retention/proposals" + parameters);
    }

    private static void open(String requisition, String location) {
        importer("OpenRequisition", 60, """
                {"requisition": "%s", "title": "Engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "%s", "openings": 1, "hiringManager": "mia", "recruiter": "rosa"}""".formatted(requisition, location));
    }

    private static void register(String candidate, int monthsAgo) {
        importer(
                "RegisterCandidate", monthsAgo, "{\"candidate\": \"%s\", \"name\": \"Somebody\"}".formatted(candidate));
    }

    private static void submit(String candidate, String requisition, int monthsAgo) {
        importer("SubmitCandidate", monthsAgo, """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, candidate));
    }

    private static void withdrew(String candidate, String requisition, int monthsAgo) {
        ended(candidate, requisition, monthsAgo, "WithdrawCandidate", "\"reason\": \"OTHER\"");
    }

    private static void rejected(String candidate, String requisition, int monthsAgo) {
        ended(candidate, requisition, monthsAgo, "RejectWithFeedback", "\"reasons\": []");
    }

    private static void ended(String candidate, String requisition, int monthsAgo, String command, String more) {
        if (service.as("pia", "privacy-officer")
                        .gets("/candidates/" + candidate + "/everything-held")
                        .status()
                == 404) {
            register(candidate, monthsAgo);
        }
        submit(candidate, requisition, monthsAgo);
        importer(command, monthsAgo, """
                {"requisition": "%s", "candidate": "%s", %s}""".formatted(requisition, candidate, more));
    }

    private static void importer(String command, int monthsAgo, String body) {
        Instant then = NOW.atOffset(ZoneOffset.UTC).minusMonths(monthsAgo).toInstant();
        Person importer = service.as("ivy", "importer");
        Reply reply = importer.gives(command, body, "Tandem-Occurred-At", then.toString());
        assertThat(reply.status()).as(command + ": " + reply.http().body()).isEqualTo(200);
    }

    private static void officer(String command, String body) {
        Reply reply = service.as("pia", "privacy-officer").gives(command, body);
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
