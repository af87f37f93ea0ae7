package dev.tandem.query.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.CandidateId;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.KeyHolder;
import dev.tandem.query.story.Service;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Candidates are found by command-service, for whoever asks; here is told what it found, page by page. */
class CandidateSearchEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final KeyHolder HOLDER = SERVICE.keyHolder();

    @BeforeAll
    static void threeOfOneName() {
        for (String id : List.of("cs-1", "cs-2", "cs-3")) {
            HOLDER.name(new CandidateId(id), "Zenobia " + id);
        }
    }

    @AfterEach
    void behave() {
        HOLDER.behave();
    }

    @Test
    void pageByPageByTheirIds() {
        Answer first = SERVICE.get("/candidates?q=zenobia&limit=2", "rosa", "recruiter");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().at("/items/0").toString())
                .isEqualTo("{\"candidate\":\"cs-1\",\"name\":\"Zenobia cs-1\",\"searches\":[\"req-7\"]}");
        assertThat(first.json().path("items")).hasSize(2);
        String next = first.json().path("next").asString();
        JsonNode second = SERVICE.get("/candidates?q=zenobia&limit=2&cursor=" + next, "rosa", "recruiter")
                .json();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.at("/items/0/candidate").asString()).isEqualTo("cs-3");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(SERVICE.get("/candidates?q=zenob&limit=2&cursor=" + next, "rosa", "recruiter")
                        .status())
                .as("a cursor of another query")
                .isEqualTo(400);
        assertThat(SERVICE.get("/candidates?q=nobody", "rosa", "recruiter")
                        .json()
                        .toString())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void pairsPageByPage() {
        JsonNode first = SERVICE.get("/candidates/duplicates?limit=1", "pia", "privacy-officer")
                .json();

        assertThat(first.path("items")).hasSize(1);
        assertThat(first.at("/items/0/same/0").asString()).isEqualTo("EMAIL");
        JsonNode second = SERVICE.get(
                        "/candidates/duplicates?limit=1&cursor="
                                + first.path("next").asString(),
                        "pia",
                        "privacy-officer")
                .json();
        assertThat(second.at("/items/0/one/candidate").asString())
                .isGreaterThan(first.at("/items/0/one/candidate").asString());
    }

    @Test
    void whoMayKnowNoNameIsRefusedAndSoIsWhoAsksForPairs() {
        for (String role : List.of("analyst", "operator", "provisioner", "importer")) {
            assertThat(SERVICE.get("/candidates?q=zenobia", "ann", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
        for (String role : List.of("recruiter", "hiring-manager", "interviewer", "ta-leader", "executive", "analyst")) {
            assertThat(SERVICE.get("/candidates/duplicates", "rosa", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=ze", "?q=zenobia&limit=0", "?q=zenobia&limit=501", "?q=zenobia&name=x"})
    void whatIsNoQuestionIsRefused(String query) {
        assertThat(SERVICE.get("/candidates" + query, "rosa", "recruiter").status())
                .isEqualTo(400);
    }

    @Test
    void whereNobodyCanFindThemNothingIsHalf() {
        HOLDER.answer(503, "application/problem+json", "{}");

        Answer answer = SERVICE.get("/candidates?q=zenobia", "rosa", "recruiter");

        assertThat(answer.problem(503).path("rule").asString()).isEqualTo("PERSONAL_DATA_UNAVAILABLE");
    }
}
