package dev.tandem.command.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What whoever answers a candidate is told: all of it, opened, and nothing of others. */
class EverythingHeldTest {

    private static final CommandService SERVICE = CommandService.shared();

    private final String run = UUID.randomUUID().toString();
    private final String requisition = "req-" + run;
    private final String noor = "noor-" + run;
    private final String other = "basil-" + run;
    private final Person rosa = SERVICE.as("rosa-" + run, "importer");
    private final Person pia = SERVICE.as("pia-" + run, "privacy-officer");

    @BeforeEach
    void twoAreSubmittedAndOneIsContested() {
        done(rosa.gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia-%s", "recruiter": "rosa-%s"}""".formatted(requisition, run, run)));
        for (String candidate : List.of(noor, other)) {
            done(rosa.gives("RegisterCandidate", """
                    {"candidate": "%s", "name": "Name of %s", "email": "%s@example.org"}""".formatted(candidate, candidate, candidate)));
            done(rosa.gives("SubmitCandidate", """
                    {"requisition": "%s", "candidate": "%s", "source": "INBOUND", "rationale": "Why %s is right"}""".formatted(requisition, candidate, candidate)));
        }
    }

    @Test
    void everyEventAndTextIsThereWithWhereItCameFrom() {
        JsonNode held = held(pia).json();

        assertThat(types(held)).contains("hiring.CandidateRegistered", "hiring.CandidateSubmitted");
        assertThat(held.toString())
                .contains("Name of " + noor, noor + "@example.org", "Why " + noor + " is right")
                .doesNotContain("sealed:v1:");
        JsonNode submitted = held.path("events").get(1);
        assertThat(submitted.path("requisition").asString()).isEqualTo(requisition);
        assertThat(submitted.at("/source/role").asString()).isEqualTo("importer");
        assertThat(submitted.at("/source/command").asString()).isEqualTo("SubmitCandidate");
        assertThat(held.path("forgotten").asBoolean()).isFalse();
        assertThat(held.path("kept").valueStream().map(one -> one.path("what").asString()))
                .contains("events", "readings");
    }

    @Test
    void otherPeopleStandInItUnderNumbers() {
        String held = held(pia).json().toString();

        assertThat(held).doesNotContain(other, "rosa-" + run, "mia-" + run).contains("\"person 1\"");
    }

    @Test
    void whoReadAndWhatWasRefusedIsToldAndThatThisWasRead() {
        rosa.gives("SubmitCandidate", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND"}""".formatted(requisition, noor));
        held(pia);
        JsonNode again = held(SERVICE.as("auda", "auditor")).json();

        assertThat(again.path("readings").valueStream()).anySatisfy(one -> {
            assertThat(one.path("things").toString()).contains("EVERYTHING_HELD");
            assertThat(one.path("allowedBy").toString()).contains("privacy-officer");
        });
        assertThat(again.path("refused")
                        .valueStream()
                        .map(one -> one.path("command").asString()))
                .containsExactly("SubmitCandidate");
    }

    @Test
    void nobodyElseIsToldAndOfNobodyIsNothing() {
        for (String role :
                List.of("recruiter", "hiring-manager", "ta-leader", "executive", "operator", "analyst", "importer")) {
            assertThat(held(SERVICE.as("sam", role)).status()).as(role).isEqualTo(403);
        }
        assertThat(pia.gets("/candidates/nobody-" + run + "/everything-held").rule())
                .isEqualTo("CANDIDATE_UNKNOWN");
        assertThat(pia.gets("/candidates/" + noor + "/everything-held?as=pdf").status())
                .isEqualTo(400);
    }

    @Test
    void ofWhoeverWasForgottenNoTextIsLeft() {
        done(pia.gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(noor)));

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            JsonNode held = held(pia).json();
            assertThat(held.path("forgotten").asBoolean()).isTrue();
            assertThat(held.toString())
                    .doesNotContain("Name of", "example.org", "is right")
                    .contains("{\"erased\":true}");
        });
    }

    @Test
    void whoWasMergedIsOneAndBothNamesAreTold() {
        String alias = "alias-" + run;
        done(rosa.gives("RegisterCandidate", """
                {"candidate": "%s", "name": "Called otherwise"}""".formatted(alias)));
        done(pia.gives("MergeCandidates", """
                {"candidate": "%s", "merged": "%s"}""".formatted(noor, alias)));

        JsonNode held = held(pia).json();

        assertThat(held.path("otherIds").get(0).asString()).isEqualTo(alias);
        assertThat(held.toString()).contains("Called otherwise", "Name of " + noor);
        assertThat(pia.gets("/candidates/" + alias + "/everything-held").json().toString())
                .contains("Called otherwise", "Name of " + noor);
    }

    private Reply held(Person person) {
        return person.gets("/candidates/" + noor + "/everything-held");
    }

    private static List<String> types(JsonNode held) {
        return held.path("events")
                .valueStream()
                .map(one -> one.path("type").asString())
                .toList();
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
    }
}
