package dev.tandem.query.pipeline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.people.PersonDeparted;
import dev.tandem.events.people.PersonIntroduced;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who works here, who has left, and what of theirs is still to be reassigned. */
class PeopleEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final Search SEARCH = Search.forEngineer("pp-1").by("pp-rosa", "pp-mia");
    private static final Candidacy MET = SEARCH.candidate("pp-cand");

    @BeforeAll
    static void threeWorkOnASearch() {
        SERVICE.at("2026-01-20T09:00:00Z");
        for (String person : List.of("pp-rosa", "pp-mia", "pp-ivy", "pp-idle")) {
            introduce(person);
        }
        SERVICE.keyHolder().name(new PersonId("pp-rosa"), "Rosa Vidal");
        SERVICE.keyHolder().name(new PersonId("pp-mia"), "Mia Berg");
        SERVICE.keyHolder().forget(new PersonId("pp-idle"));
        SERVICE.story()
                .by("pp-rosa", Role.RECRUITER)
                .happened(SEARCH.prepared(Search.terms()))
                .at("2026-01-08T09:00:00Z")
                .happened(MET.registered(), MET.submitted())
                .by("pp-mia", Role.HIRING_MANAGER)
                .happened(MET.accepted(), MET.scheduled("pp-int", "2026-01-12T09:00:00Z", "pp-ivy", "pp-mia"))
                .at("2026-01-12T10:00:00Z")
                .happened(MET.completed("pp-int", "pp-ivy", "pp-mia"))
                .at("2026-01-13T09:00:00Z")
                .happened(MET.debriefScheduled("pp-deb", "2026-01-22T10:00:00Z", "pp-ivy"))
                .by("pp-pro", Role.PROVISIONER)
                .happened(left("pp-ivy"), left("pp-idle"))
                .told();
    }

    @Test
    void somebodyIsShownWithNameRolesAndWhatTheyOwnAndOwe() {
        JsonNode mia = one("pp-mia", "pp-lea", "ta-leader");

        assertThat(mia.path("name").asString()).isEqualTo("Mia Berg");
        assertThat(mia.path("erased").isNull()).isTrue();
        assertThat(mia.path("departedOn").isNull()).isTrue();
        assertThat(mia.path("roles").toString()).isEqualTo("[\"hiring-manager\"]");
        assertThat(mia.path("openWork").toString()).isEqualTo("{\"searches\":1,\"feedback\":1,\"debriefs\":1}");
        assertThat(one("pp-rosa", "pp-lea", "ta-leader").path("openWork").toString())
                .isEqualTo("{\"searches\":1,\"feedback\":0,\"debriefs\":0}");
        JsonNode idle = one("pp-idle", "pp-lea", "ta-leader");
        assertThat(idle.path("name").isNull()).isTrue();
        assertThat(idle.at("/erased/on").asString()).isEqualTo("2026-02-01T09:00:00Z");
        assertThat(idle.path("departedOn").asString()).isEqualTo("2026-01-19");
        assertThat(idle.path("openWork").toString()).isEqualTo("{\"searches\":0,\"feedback\":0,\"debriefs\":0}");
        // Never introduced, and yet at work.
        JsonNode provisioner = one("pp-pro", "pp-lea", "ta-leader");
        assertThat(provisioner.path("name").isNull()
                        && provisioner.path("erased").isNull())
                .isTrue();
        assertThat(provisioner.path("roles").toString()).isEqualTo("[\"provisioner\"]");
    }

    @Test
    void whatSomebodyOwesIsShownToThemselvesAndToThoseAboveOnly() {
        assertThat(one("pp-mia", "pp-mia", "hiring-manager")
                        .at("/openWork/feedback")
                        .asInt())
                .isEqualTo(1);
        assertThat(one("pp-mia", "pp-rosa", "recruiter").path("openWork").isNull())
                .isTrue();
        assertThat(SERVICE.get("/people?owing=true", "pp-rosa", "recruiter").status())
                .isEqualTo(403);
    }

    @Test
    void whoHasLeftAndStillOwesIsListedUntilItIsReassigned() {
        assertThat(ours("?departed=true&owing=true&limit=200")).containsExactly("pp-ivy");
        assertThat(ours("?departed=true&limit=200")).containsExactly("pp-idle", "pp-ivy");
        assertThat(ours("?departed=true&owing=false&limit=200")).containsExactly("pp-idle");
        assertThat(ours("?departed=false&owing=true&limit=200")).containsExactly("pp-mia", "pp-rosa");
    }

    @Test
    void aListGoesOnWhereThePageBeforeEnded() {
        Answer first = ask("?limit=1", "pp-lea", "ta-leader");
        Answer second = ask("?limit=1&cursor=" + first.json().path("next").asString(), "pp-lea", "ta-leader");

        assertThat(first.json().path("items")).hasSize(1);
        assertThat(second.json().at("/items/0/id").asString())
                .isGreaterThan(first.json().at("/items/0/id").asString());
    }

    @Test
    void nobodyIsFoundUnderAnIdThatNobodyHas() {
        assertThat(ask("/pp-nobody", "pp-lea", "ta-leader")
                        .problem(404)
                        .path("rule")
                        .asString())
                .isEqualTo("PERSON_UNKNOWN");
    }

    @Test
    void whoeverHasLeftReadsNothingAnyMoreWithinSeconds() {
        introduce("pp-gone");
        assertThat(SERVICE.get("/requisitions", "pp-gone", "auditor").status()).isEqualTo(200);

        SERVICE.story().by("pp-pro", Role.PROVISIONER).happened(left("pp-gone")).told();

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            for (String path : List.of("/requisitions", "/people", "/projections", "/no-such-path")) {
                assertThat(SERVICE.get(path, "pp-gone", "auditor")
                                .problem(403)
                                .path("rule")
                                .asString())
                        .isEqualTo("CALLER_DEPARTED");
            }
        });
    }

    @Test
    void aFormerOwnerOwnsNothing() {
        Search handed = Search.forEngineer("pp-2").by("pp-before", "pp-mia-2");
        SERVICE.story()
                .by("pp-before", Role.RECRUITER)
                .happened(handed.prepared(Search.terms()))
                .happened(handed.reassigned(Side.RECRUITER, "pp-after"))
                .by("pp-after", Role.RECRUITER)
                .happened(handed.cancelled())
                .told();

        for (String person : List.of("pp-before", "pp-after")) {
            assertThat(one(person, "pp-lea", "ta-leader")
                            .at("/openWork/searches")
                            .asInt())
                    .as("after handing over, and after the end")
                    .isZero();
        }
    }

    private static void introduce(String person) {
        SERVICE.story()
                .by("pp-pro", Role.PROVISIONER)
                .happened(new PersonIntroduced(new PersonId(person), "sealed", null, new PersonId("pp-pro")))
                .told();
    }

    private static PersonDeparted left(String person) {
        return new PersonDeparted(new PersonId(person), LocalDate.parse("2026-01-19"), new PersonId("pp-pro"));
    }

    private static List<String> ours(String query) {
        return ask(query, "pp-lea", "ta-leader").each("id").stream()
                .filter(id -> List.of("pp-rosa", "pp-mia", "pp-ivy", "pp-idle").contains(id))
                .toList();
    }

    private static JsonNode one(String person, String asking, String role) {
        Answer answer = ask("/" + person, asking, role);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer ask(String path, String person, String role) {
        return SERVICE.get("/people" + path, SERVICE.token(person, role), Map.of());
    }
}
