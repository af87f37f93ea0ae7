package dev.tandem.query.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.PersonId;
import dev.tandem.events.candidate.CandidateForgotten;
import dev.tandem.events.candidate.CandidatesMerged;
import dev.tandem.events.candidate.ErasureGround;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever was known under two ids is one person, whichever of the two somebody asks for. */
class MergedCandidateTest {

    private static final Service SERVICE = Service.running();
    private static final Search HERE = Search.forEngineer("mg-here").by("mg-rob", "mg-mia");
    private static final Search THERE = Search.forEngineer("mg-there").by("mg-rita", "mg-max");
    private static final Candidacy NOOR = HERE.candidate("mg-noor");
    private static final Candidacy NORA = THERE.candidate("mg-nora");
    private static final PersonId PIA = new PersonId("pia");

    @BeforeAll
    static void oneOfTwo() {
        SERVICE.story()
                .happened(NOOR.registered())
                .happened(NORA.registered())
                .happened(HERE.prepared(Search.terms()))
                .happened(THERE.prepared(Search.terms()))
                .happened(NOOR.submitted(), NORA.submitted())
                .happened(new CandidatesMerged(
                        NOOR.candidate(), List.of(NORA.candidate()), List.of(NORA.id()), false, PIA))
                .told();
    }

    @Test
    void eachIdLeadsToThemAndSaysWhichSurvives() {
        for (String id : List.of("mg-noor", "mg-nora")) {
            JsonNode found = get("/candidates/" + id, "pia", "privacy-officer");
            assertThat(found.path("id").asString()).as(id).isEqualTo("mg-noor");
            assertThat(found.path("name").asString()).isEqualTo("Name of mg-noor");
            assertThat(found.at("/aliases/0/id").asString()).isEqualTo("mg-nora");
            assertThat(found.at("/aliases/0/name").asString()).isEqualTo("Name of mg-nora");
            assertThat(found.at("/aliases/0/contact/email").asString()).isEqualTo("mg-nora@example.org");
        }
    }

    @Test
    void whoeverReadsOneOfTheirApplicationsKnowsThemAndSeesThatOne() {
        for (String id : List.of("mg-noor", "mg-nora")) {
            JsonNode rob = get("/candidates/" + id, "mg-rob", "recruiter");
            assertThat(rob.at("/aliases/0/name").asString()).isEqualTo("Name of mg-nora");
            assertThat(rob.path("applications")).hasSize(1);
            assertThat(rob.at("/applications/0/requisition/id").asString()).isEqualTo("mg-here");
            JsonNode rita = get("/candidates/" + id, "mg-rita", "recruiter");
            assertThat(rita.path("name").asString()).isEqualTo("Name of mg-noor");
            assertThat(rita.at("/applications/0/application").asString())
                    .isEqualTo(NORA.id().value());
        }
        assertThat(get("/candidates/mg-nora", "tara", "ta-leader").path("applications"))
                .hasSize(2);
        assertThat(SERVICE.get("/candidates/mg-nora", "mg-stranger", "recruiter")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theirActivityIsOfBothAndThatTheyWereMergedIsForThePrivacyOfficer() {
        for (String id : List.of("mg-noor", "mg-nora")) {
            assertThat(types("/candidates/" + id + "/activity", "pia", "privacy-officer"))
                    .containsExactly("CandidatesMerged", "CandidateRegistered", "CandidateRegistered");
            assertThat(types("/candidates/" + id + "/activity", "mg-rita", "recruiter"))
                    .containsExactly("CandidateRegistered", "CandidateRegistered");
        }
    }

    @Test
    void theHistoryOfEitherSearchTellsThatTheyWereMerged() {
        for (String search : List.of("mg-here", "mg-there")) {
            assertThat(types("/requisitions/" + search + "/history", "ada", "auditor"))
                    .as(search)
                    .contains("hiring.CandidatesMerged");
        }
    }

    @Test
    void anErasureIsOfBoth() {
        Candidacy one = HERE.candidate("mg-gone");
        Candidacy other = THERE.candidate("mg-gone-too");
        SERVICE.story()
                .happened(one.registered())
                .happened(other.registered())
                .happened(new CandidatesMerged(one.candidate(), List.of(other.candidate()), List.of(), false, PIA))
                .happened(new CandidateForgotten(other.candidate(), ErasureGround.OBJECTION, PIA))
                .happened(new CandidateForgotten(one.candidate(), ErasureGround.OBJECTION, PIA))
                .told();
        assertThat(get("/candidates/mg-gone", "pia", "privacy-officer")
                        .path("erasedOn")
                        .isString())
                .isTrue();
    }

    private static JsonNode get(String path, String person, String role) {
        Answer answer = SERVICE.get(path, person, role);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> types(String path, String person, String role) {
        return get(path + "?limit=200", person, role)
                .path("items")
                .valueStream()
                .map(item -> item.path("type").asString())
                .toList();
    }
}
