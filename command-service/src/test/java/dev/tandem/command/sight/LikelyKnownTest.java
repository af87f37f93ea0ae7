package dev.tandem.command.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.CommandService;
import dev.tandem.command.web.Person;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody registers a person who is known already, or is one who was registered twice: by the running service. */
class LikelyKnownTest {

    private static final CommandService SERVICE = CommandService.shared();
    private static final Duration MOMENTS = Duration.ofSeconds(30);

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String requisition = "req-" + run;
    private final String noor = "a-noor-" + run;
    private final String twin = "b-twin-" + run;
    private final String email = "noor@" + run + ".example";
    private final Person rosa = SERVICE.as("rosa-" + run, "recruiter");
    private final Person careers = SERVICE.as("careers", "career-site");
    private final Person pia = SERVICE.as("pia", "privacy-officer");

    @BeforeEach
    void noorHasApplied() {
        open(requisition, "rosa-" + run);
        done(receive(rosa, requisition, noor, "Noor Haddad"));
        await().atMost(MOMENTS).until(() -> !find(rosa, email).isEmpty());
    }

    @Test
    void whoeverSeesTheOtherIsToldWhoItIsAndGoesOnWithAReason() {
        Reply refused = register(rosa, "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.rule()).isEqualTo("CANDIDATE_LIKELY_KNOWN");
        assertThat(refused.json().path("candidates").toString()).isEqualTo("[\"" + noor + "\"]");
        assertThat(receive(rosa, requisition, twin, "Nora Haddad").rule()).isEqualTo("CANDIDATE_LIKELY_KNOWN");

        done(register(rosa, ", \"anotherPerson\": true, \"reason\": \"Her sister, with the same mailbox\""));

        // Had the index listed the pair, it would have done so before the next one.
        String other = "c-other-" + run;
        done(SERVICE.as("import", "importer").gives("RegisterCandidate", registration(other, "")));
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs()).hasSize(2));
        assertThat(pairs()).allMatch(pair -> pair.contains(other));
    }

    @Test
    void whoeverDoesNotSeeTheOtherIsNotToldAndThePrivacyOfficerIs() {
        for (Person stranger : List.of(SERVICE.as("rita-" + run, "recruiter"), SERVICE.as("import", "importer"))) {
            String id = UUID.randomUUID() + "-" + run;
            done(stranger.gives("RegisterCandidate", registration(id, "")));
            await().atMost(MOMENTS)
                    .untilAsserted(
                            () -> assertThat(pairs()).anyMatch(pair -> pair.contains(id) && pair.contains(noor)));
        }
        done(receive(careers, requisition, twin, "Nora Haddad"));
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs()).anyMatch(pair -> pair.contains(twin)));
    }

    @Test
    void aRegistrationThatIsSentAgainIsNotItsOwnDuplicate() {
        String other = "zoe@" + run + ".example";
        String body = """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND", "name": "Zoe", "email": "%s"}""".formatted(requisition, twin, other);
        Reply first = rosa.gives("ReceiveApplication", body, "Idempotency-Key", "key-" + run);
        done(first);
        await().atMost(MOMENTS).until(() -> !find(rosa, other).isEmpty());

        Reply again = rosa.gives("ReceiveApplication", body, "Idempotency-Key", "key-" + run);

        done(again);
        assertThat(again.json().path("events")).isEqualTo(first.json().path("events"));
    }

    @Test
    void inABatchEachIsAnsweredAsIfItHadComeAlone() {
        Reply batch = post(rosa, "/commands", """
                {"commands": [{"command": "RegisterCandidate", "body": %s},
                              {"command": "RegisterCandidate", "body": {"name": "Zoe"}}]}""".formatted(registration(twin, "")));
        assertThat(batch.http().body()).contains("CANDIDATE_LIKELY_KNOWN").contains(noor);
        assertThat(batch.json().at("/answers/1/status").asInt()).isEqualTo(200);
    }

    @Test
    void ofManyAtTheSameMomentSomePassAndThoseAreListed() throws InterruptedException {
        String other = "zoe@" + run + ".example";
        Map<String, Reply> answers = new ConcurrentHashMap<>();
        List<Thread> contenders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = "z-" + i + "-" + run;
            contenders.add(Thread.ofVirtual()
                    .start(() ->
                            answers.put(id, rosa.gives("ReceiveApplication", """
                            {"requisition": "%s", "candidate": "%s", "source": "INBOUND", "name": "Zoe", "email": "%s"}""".formatted(requisition, id, other)))));
        }
        for (Thread contender : contenders) {
            contender.join();
        }
        List<String> passed = answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() == 200)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(passed).isNotEmpty();
        assertThat(answers.values())
                .allMatch(answer -> answer.status() == 200 || answer.rule().equals("CANDIDATE_LIKELY_KNOWN"));
        await().atMost(MOMENTS)
                .untilAsserted(() -> assertThat(pairs()).hasSize(passed.size() * (passed.size() - 1) / 2));
        // From then on nobody passes.
        assertThat(receive(rosa, requisition, "z-late-" + run, "Zoe", other).rule())
                .isEqualTo("CANDIDATE_LIKELY_KNOWN");
    }

    @Test
    void whoeverWasMergedIsOnePersonFromThenOn() {
        String elsewhere = "els-" + run;
        open(elsewhere, "rita-" + run);
        Person rita = SERVICE.as("rita-" + run, "recruiter");
        done(receive(rita, elsewhere, twin, "Nora Quispe"));
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs()).hasSize(1));

        done(merge(noor, twin));

        await().atMost(MOMENTS).untilAsserted(() -> assertThat(pairs()).isEmpty());
        await().atMost(MOMENTS).untilAsserted(() -> {
            for (String typed : List.of("noor haddad", email)) {
                assertThat(ours(find(rosa, typed))).as(typed).containsExactly(noor);
                assertThat(ours(find(rita, typed))).as(typed).containsExactly(noor);
            }
            assertThat(ours(find(rita, "nora quispe"))).containsExactly(noor);
        });
        JsonNode found = find(SERVICE.as("ada", "auditor"), email).getFirst();
        assertThat(found.path("name").asString()).isEqualTo("Noor Haddad");
        assertThat(found.path("searches")).hasSize(2);
        // Either id leads to the same: nobody registers them a third time, and no application begins under the one that
        // is gone.
        assertThat(receive(rita, elsewhere, "c-" + run, "Noor")
                        .json()
                        .path("candidates")
                        .toString())
                .isEqualTo("[\"" + noor + "\"]");
        assertThat(receive(rosa, requisition, twin, "Nora").rule()).isEqualTo("CANDIDATE_MERGED");
        assertThat(receive(rita, elsewhere, noor, "Noor").rule()).isEqualTo("APPLIED_UNDER_OTHER_ID");
    }

    @Test
    void anErasureOfEitherIsOneOfBoth() {
        String elsewhere = "els-" + run;
        open(elsewhere, "rita-" + run);
        done(receive(SERVICE.as("rita-" + run, "recruiter"), elsewhere, twin, "Nora Quispe"));
        done(merge(noor, twin));

        Reply forgotten = pia.gives("ForgetCandidate", """
                {"candidate": "%s", "ground": "CONSENT_WITHDRAWN"}""".formatted(twin));

        done(forgotten);
        for (String id : List.of(noor, twin)) {
            assertThat(pia.gives("PlaceLegalHold", """
                            {"candidate": "%s", "reason": "A complaint was received"}""".formatted(id)).rule()).isEqualTo("CANDIDATE_FORGOTTEN");
        }
        await().atMost(MOMENTS).untilAsserted(() -> assertThat(closedAsErased()).containsExactlyInAnyOrder(noor, twin));
        assertThat(find(SERVICE.as("ada", "auditor"), email)).isEmpty();
    }

    /** Whose application the system has closed because of an erasure. */
    private List<String> closedAsErased() {
        EventStore store = SERVICE.bean(EventStore.class);
        return Stream.of(noor, twin)
                .filter(id -> !store.source(
                                List.of(new Criterion(
                                        Set.of("candidate:" + id), Set.of("hiring.ApplicationForgotten"))),
                                0,
                                true)
                        .events()
                        .isEmpty())
                .toList();
    }

    private Reply merge(String survivor, String merged) {
        return pia.gives("MergeCandidates", """
                {"candidate": "%s", "merged": "%s"}""".formatted(survivor, merged));
    }

    private Reply register(Person by, String more) {
        return by.gives("RegisterCandidate", registration(twin, more));
    }

    private String registration(String id, String more) {
        return """
                {"candidate": "%s", "name": "Nora Haddad", "email": "%s"%s}""".formatted(id, email, more);
    }

    private Reply receive(Person by, String on, String candidate, String name) {
        return receive(by, on, candidate, name, email);
    }

    private static Reply receive(Person by, String on, String candidate, String name, String email) {
        return by.gives("ReceiveApplication", """
                {"requisition": "%s", "candidate": "%s", "source": "INBOUND", "name": "%s", "email": "%s"}""".formatted(on, candidate, name, email));
    }

    private void open(String id, String recruiter) {
        done(SERVICE.as("import", "importer").gives("OpenRequisition", """
                {"requisition": "%s", "title": "Backend engineer", "department": "Payments", "roleType": "ENGINEER",
                 "location": "Lisbon", "openings": 1, "hiringManager": "mia-%s", "recruiter": "%s"}""".formatted(id, run, recruiter)));
    }

    /** Those of this test that are listed as likely the same. */
    private List<String> pairs() {
        List<String> ours = new ArrayList<>();
        String behind = "";
        boolean more = true;
        while (more) {
            Reply reply = post(pia, "/personal-data/duplicates", "{\"limit\": 500" + behind + "}");
            done(reply);
            for (JsonNode pair : reply.json().path("pairs")) {
                if (pair.toString().contains(run)) {
                    ours.add(pair.toString());
                }
                behind = ", \"behindOne\": %s, \"behindOther\": %s"
                        .formatted(pair.at("/one/candidate"), pair.at("/other/candidate"));
            }
            more = reply.json().path("more").asBoolean();
        }
        return ours;
    }

    private static List<JsonNode> find(Person person, String typed) {
        Reply reply = post(
                person,
                "/personal-data/find",
                JsonMapper.shared().writeValueAsString(Map.of("q", typed, "limit", 500)));
        done(reply);
        return reply.json().path("candidates").valueStream().toList();
    }

    private List<String> ours(List<JsonNode> found) {
        return found.stream()
                .map(one -> one.path("candidate").asString())
                .filter(id -> id.contains(run))
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
