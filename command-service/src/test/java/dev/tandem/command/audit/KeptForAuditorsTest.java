package dev.tandem.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.CandidateId;
import dev.tandem.eventstore.log.EventStore;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is kept beside the events, and to whom it is told. */
class KeptForAuditorsTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final String run = UUID.randomUUID().toString();
    private final String requisition = "req-" + run;
    private final String noor = "noor-" + run;
    private final Person rosa = SERVICE.as("rosa-" + run, "recruiter");
    private final Person auditor = SERVICE.as("auda", "auditor");

    @BeforeEach
    void oneIsSubmitted() {
        Person importer = SERVICE.as("import", "importer");
        done(importer.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia-%s", "recruiter": "rosa-%s"}""".formatted(requisition, run, run)));
        done(importer.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Noor Haddad"}""".formatted(noor)));
        done(importer.gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, noor)));
    }

    @Test
    void aRefusedCommandIsKeptWithRuleSearchRequestAndAddress() {
        Reply refused = rosa.gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, noor));
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);

        List<JsonNode> kept = refusals();
        assertThat(kept).hasSize(1);
        JsonNode one = kept.getFirst();
        assertThat(one.get("person").asString()).isEqualTo("rosa-" + run);
        assertThat(one.get("command").asString()).isEqualTo("SubmitCandidate");
        assertThat(one.get("rule").asString()).isEqualTo(refused.rule());
        assertThat(one.get("candidate").asString()).isEqualTo(noor);
        assertThat(one.get("correlationId").asString()).isEqualTo(refused.header("Tandem-Correlation-Id"));
        assertThat(one.get("requestId").asString()).isNotBlank();
        assertThat(one.get("clientAddress").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void aRefusalIsKeptOnceHoweverOftenItIsToldAgainAndAForbiddenCommandToo() {
        for (int i = 0; i < 3; i++) {
            rosa.gives("SubmitCandidate", """
                    {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, noor), "Idempotency-Key", "key-" + run);
        }
        assertThat(refusals()).hasSize(1);

        Reply forbidden = SERVICE.as("ann-" + run, "analyst").gives("SubmitCandidate", "{}");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(list(
                        "/audit/refused-commands",
                        "{\"person\": \"ann-%s\", \"limit\": 10}".formatted(run),
                        "commands"))
                .extracting(one -> one.get("rule").asString())
                .containsExactly("ROLE_NOT_ALLOWED");
    }

    @Test
    void aCommandAboutAnApplicationIsKeptOnItsSearch() {
        Reply refused = rosa.gives("AdvanceCandidate", """
                {"requisition": "%s", "candidate": "%s", "toStage": "OFFER"}""".formatted(requisition, noor));
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refusals())
                .allSatisfy(one -> assertThat(one.get("requisition").asString()).isEqualTo(requisition));
    }

    @Test
    void manyRefusalsAtOnceAreAllKept() {
        IntStream.range(0, 64)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> rosa.gives("SubmitCandidate", """
                        {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, noor))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(refusals()).hasSize(64);
    }

    @Test
    void whoReadTextsIsKeptWithWhatAndWhy() {
        open(rosa, "JUDGEMENT");
        open(auditor, "JUDGEMENT");

        List<JsonNode> readings =
                list("/audit/readings", "{\"candidate\": \"%s\", \"limit\": 10}".formatted(noor), "readings");
        assertThat(readings)
                .extracting(
                        one -> one.get("person").asString(),
                        one -> one.at("/things/0").asString(),
                        one -> one.at("/allowedBy/0").asString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rosa-" + run, "JUDGEMENT", "RECRUITER"),
                        org.assertj.core.groups.Tuple.tuple("auda", "JUDGEMENT", "auditor"));
    }

    @Test
    void anEventsOriginIsToldUntilItsActorIsForgotten() {
        JsonNode receipt = rosa.gives("AskQuestion", """
                {"requisition": "%s", "text": "Which team is it?"}""".formatted(requisition)).json();
        long position = receipt.at("/events/0/position").asLong();

        assertThat(origin(position).get("actorKind").asString()).isEqualTo("PERSON");
        assertThat(origin(position).get("clientAddress").asString()).isEqualTo("127.0.0.1");
        assertThat(SERVICE.bean(EventStore.class)
                        .read(position - 1, 1)
                        .getFirst()
                        .metadata()
                        .toString())
                .as("the address is not stored in clear")
                .doesNotContain("127.0.0.1");

        done(SERVICE.as("prov", "provisioner").gives("IntroducePerson", """
                {"person": "rosa-%s", "name": "Rosa Lindqvist"}""".formatted(run)));
        done(SERVICE.as("prov", "provisioner").gives("RecordDeparture", """
                {"person": "rosa-%s", "on": "2026-01-05"}""".formatted(run)));
        done(SERVICE.as("pia", "privacy-officer").gives("ForgetPerson", """
                {"person": "rosa-%s", "ground": "NO_LONGER_NEEDED"}""".formatted(run)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(origin(position).get("clientAddress").isNull())
                                .isTrue());
        assertThat(origin(position).get("requestId").asString()).isNotBlank();
    }

    @Test
    void nobodyElseIsToldAnyOfIt() {
        for (String path : List.of("/audit/refused-commands", "/audit/readings", "/audit/origins")) {
            for (String role : List.of("recruiter", "hiring-manager", "ta-leader", "executive", "interviewer")) {
                assertThat(post(SERVICE.as("somebody", role), path, "{\"limit\": 1, \"positions\": []}")
                                .status())
                        .as("%s as %s", path, role)
                        .isEqualTo(403);
            }
        }
    }

    private void open(Person reader, String as) {
        String text = SERVICE.bean(Sealing.class).seal(new CandidateId(noor), "guessed at joins");
        done(post(reader, "/personal-data/open", """
                {"texts": [{"candidate": "%s", "requisition": "%s", "as": "%s", "sealed": "%s"}]}""".formatted(noor, requisition, as, text)));
    }

    private List<JsonNode> refusals() {
        return list(
                "/audit/refused-commands",
                "{\"requisition\": \"%s\", \"limit\": 1000}".formatted(requisition),
                "commands");
    }

    private JsonNode origin(long position) {
        return list("/audit/origins", "{\"positions\": [%d]}".formatted(position), "origins")
                .getFirst();
    }

    private List<JsonNode> list(String path, String body, String member) {
        Reply reply = post(auditor, path, body);
        done(reply);
        return StreamSupport.stream(reply.json().get(member).spliterator(), false)
                .toList();
    }

    private static Reply post(Person person, String path, String body) {
        return person.sends(person.request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
