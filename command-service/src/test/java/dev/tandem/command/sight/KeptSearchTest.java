package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.events.wire.SealedText;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A search that is kept from others, and from whoever it replaces, in the running service. */
class KeptSearchTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Person ROSA = SERVICE.as("rosa", "recruiter");

    private final String run = UUID.randomUUID().toString();
    private final String bob = "bob-" + run;
    private final String requisition = opened(bob);

    private static String opened(String replaced) {
        Reply replacing = ROSA.gives("OpenRequisition", """
                {"title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER", "location": "Lisbon",
                 "openings": 1, "hiringManager": "mia",
                 "compensation": {"minimum": {"amount": 62000, "currency": "EUR"}, "maximum": {"amount": 78000, "currency": "EUR"}},
                 "confidential": {"taLeaders": ["tea"], "executives": ["eve"]}, "replaces": {"person": "%s"}}""".formatted(replaced));
        assertThat(replacing.status()).as(replacing.http().body()).isEqualTo(200);
        return replacing.json().at("/ids/requisition").asString();
    }

    @Test
    void whomItReplacesIsSealedWhereverItIsStored() {
        StoredEvent stored = SERVICE.bean(EventStore.class)
                .source(
                        List.of(new Criterion(
                                Set.of("requisition:" + requisition), Set.of("hiring.RequisitionOpened"))),
                        0,
                        true)
                .events()
                .getFirst();

        String payload = new String(stored.payload(), StandardCharsets.UTF_8);
        assertThat(payload).contains("\"replaces\":\"" + SealedText.PREFIX).doesNotContain("bob");
        assertThat(stored.tags()).noneMatch(tag -> tag.contains("bob"));
    }

    @Test
    void toOutsidersItIsUnknownInTheSameWords() {
        for (Person outsider : List.of(
                SERVICE.as("tom", "ta-leader"), SERVICE.as(bob, "ta-leader"), SERVICE.as("rita", "recruiter"))) {
            Reply told = reassigned(outsider, requisition, "rita");
            Reply unknown = reassigned(outsider, "never-used", "rita");

            assertThat(told.status()).isEqualTo(unknown.status());
            assertThat(told.http().body()).isEqualTo(unknown.http().body());
            assertThat(told.json().at("/rule").asString()).isEqualTo("REQUISITION_UNKNOWN");
        }
        assertThat(reassigned(SERVICE.as("tea", "ta-leader"), requisition, "rita")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aConditionOnTheVersionTellsOutsidersNothing() {
        Reply told = SERVICE.as("tom", "ta-leader")
                .gives("ReassignRequisition", """
                {"requisition": "%s", "side": "RECRUITER", "to": "rita", "reason": "Rosa goes on leave"}""".formatted(requisition), "If-Match", "\"0\"");

        assertThat(told.json().at("/rule").asString()).isEqualTo("REQUISITION_UNKNOWN");
    }

    @Test
    void nobodyGivesASeatToWhomItReplaces() {
        Reply refused = ROSA.gives("AddToHiringTeam", """
                {"requisition": "%s", "person": "%s", "duty": "COORDINATOR"}""".formatted(requisition, bob));

        assertThat(refused.json().at("/rule").asString()).isEqualTo("PERSON_NOT_AVAILABLE");
    }

    @Test
    void itIsSeenByThoseWhoMayKnowOfItUntilWhomItReplacesIsForgotten() {
        Person asLeader = SERVICE.as(bob, "auditor");
        assertThat(seen(SERVICE.as("tea", "ta-leader"))).isTrue();
        assertThat(seen(SERVICE.as("any", "auditor"))).isTrue();
        assertThat(seen(ROSA)).isTrue();
        assertThat(seen(SERVICE.as("tom", "ta-leader"))).isFalse();
        assertThat(seen(SERVICE.as("tea", "recruiter"))).isFalse();
        assertThat(seen(asLeader)).isFalse();

        Reply forgotten = ROSA.gives("ForgetReplaced", """
                {"requisition": "%s"}""".formatted(requisition));

        assertThat(forgotten.status()).as(forgotten.http().body()).isEqualTo(200);
        assertThat(seen(asLeader)).isTrue();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> SERVICE.bean(JdbcClient.class)
                        .sql("select wrapped is null from subject_keys where kind = 'outsider' and subject = ?")
                        .param(requisition)
                        .query(Boolean.class)
                        .single());
    }

    private static Reply reassigned(Person by, String requisition, String to) {
        return by.gives("ReassignRequisition", """
                {"requisition": "%s", "side": "RECRUITER", "to": "%s", "reason": "Rosa goes on leave"}""".formatted(requisition, to), "Tandem-Correlation-Id", "the-same");
    }

    private boolean seen(Person person) {
        Reply told = person.sends(person.request("/personal-data/seen")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"searches": ["%s", "never-used"]}""".formatted(requisition))));
        assertThat(told.status()).as(told.http().body()).isEqualTo(200);
        List<String> seen =
                told.json().path("seen").valueStream().map(JsonNode::asString).toList();
        assertThat(seen).doesNotContain("never-used");
        return seen.contains(requisition);
    }
}
