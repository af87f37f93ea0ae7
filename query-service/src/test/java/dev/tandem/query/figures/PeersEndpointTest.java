package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.application.CandidateExperienceRecorded;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Six recruiters of engineers, each with a manager of their own, whose candidates gave them 0 to 5; one of cooks, who was given 10; and a
 * second answer, of 9, in February for the first.
 */
class PeersEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final String TOO_FEW = "fewer than 5 peers have a figure";

    @BeforeAll
    static void tell() {
        for (int i = 0; i <= 6; i++) {
            Search search = Search.forEngineer("bp-" + i)
                    .by("bp-r" + i, "bp-m" + i)
                    .as("Beside", "Besides", i == 6 ? "BP_COOK" : "BP_ENGINEER");
            Candidacy candidate = search.candidate("bp-c" + i);
            SERVICE.story()
                    .at("2026-01-01T00:00:00Z")
                    .happened(search.opened())
                    .at("2026-01-02T00:00:00Z")
                    .happened(candidate.submitted(), experience(candidate, i == 6 ? 10 : i))
                    .told();
            if (i == 0) {
                SERVICE.story()
                        .at("2026-02-02T00:00:00Z")
                        .happened(experience(candidate, 9))
                        .told();
            }
        }
    }

    @BeforeEach
    void now() {
        SERVICE.at("2026-03-01T00:00:00Z");
    }

    private static CandidateExperienceRecorded experience(Candidacy candidate, int score) {
        return new CandidateExperienceRecorded(
                candidate.id(), candidate.requisition(), candidate.candidate(), Stage.SUBMITTED, score, "so so");
    }

    /** Of 4.5 for the first, and 1 to 5. */
    @Test
    void themselvesAreLeftOutAndOtherRoleTypesAreNoPeers() {
        assertThat(medians(leader("by=recruiter")))
                .containsExactly("3.0 of 5", "4.0 of 5", "4.0 of 5", "4.0 of 5", "3.0 of 5", "3.0 of 5", TOO_FEW);
    }

    @Test
    void aManagerAndAPairHavePeersToo() {
        assertThat(medians(leader("by=manager&period=MONTH")).getFirst()).isEqualTo("3.0 of 5");
        assertThat(medians(leader("by=pair&to=2026-02-01T00:00:00Z")))
                .containsExactly("3.0 of 5", "3.0 of 5", "3.0 of 5", "2.0 of 5", "2.0 of 5", "2.0 of 5", TOO_FEW);
    }

    @Test
    void inAMonthWithoutAnAnswerOfOthersThereIsNoMedianOfMeansButOneOfCounts() {
        JsonNode first = leader("by=recruiter&period=MONTH").at("/items/0/figures");

        assertThat(peers(figure(first, "candidateExperience"), 1)).isEqualTo(TOO_FEW);
        assertThat(peers(figure(first, "winsCelebrated"), 1)).isEqualTo("0.0 of 5");
    }

    @Test
    void whoeverSeesOnlyTheirOwnSeesWhatIsUsualAndNobody() {
        Answer answer = get("by=recruiter", "bp-r5", "recruiter");

        assertThat(medians(answer.json())).containsExactly("3.0 of 5");
        assertThat(answer.text()).doesNotContain("bp-r0", "bp-r1", "bp-r2", "bp-r3", "bp-r4", "bp-r6", "bp-m");
        assertThat(medians(get("by=pair", "bp-m5", "hiring-manager").json())).containsExactly("3.0 of 5");
    }

    @Test
    void nobodyPicksThePeers() {
        String notShared =
                "it is narrowed to requisitions, or to people by whom it is not grouped, which no peers share";
        assertThat(medians(leader("by=recruiter&requisition=bp-0,bp-1,bp-2,bp-3,bp-4,bp-5")))
                .containsOnly(notShared);
        assertThat(medians(leader("by=recruiter&hiringManager=bp-m0,bp-m1,bp-m2,bp-m3,bp-m4,bp-m5")))
                .containsOnly(notShared);
        assertThat(medians(get("by=manager", "bp-r5", "recruiter").json())).containsExactly(notShared);
        assertThat(medians(leader("by=recruiter&recruiter=bp-r5"))).containsExactly("3.0 of 5");
    }

    @Test
    void figuresOfTooFewCasesAreNotInIt() {
        assertThat(medians(leader("by=recruiter&minCases=2"))).containsOnly(TOO_FEW);
        assertThat(medians(get("by=recruiter", "ann", "analyst").json())).containsOnly(TOO_FEW);
    }

    @Test
    void whatIsNoPersonHasNoPeersAndWhoeverDoesNotAskIsNotTold() {
        for (String query : List.of("by=department", "by=recruiter&peers=OUT")) {
            assertThat(leader(query).findValues("peers")).as(query).isNotEmpty().allMatch(JsonNode::isNull);
        }
        assertThat(leader("by=recruiter").at("/all/0/cells/0/peers").isNull()).isTrue();
    }

    private static List<String> medians(JsonNode answer) {
        return answer.get("items")
                .valueStream()
                .map(item -> peers(figure(item.get("figures"), "candidateExperience"), 0))
                .toList();
    }

    private static JsonNode figure(JsonNode figures, String metric) {
        return figures.valueStream()
                .filter(figure -> figure.get("metric").asString().equals(metric))
                .findFirst()
                .orElseThrow();
    }

    private static String peers(JsonNode figure, int period) {
        JsonNode peers = figure.at("/cells/" + period + "/peers");
        return peers.get("median").isNull()
                ? peers.get("why").asString()
                : peers.get("median").asDouble() + " of " + peers.get("n").asInt();
    }

    private static JsonNode leader(String query) {
        return get(query, "lea", "ta-leader").json();
    }

    private static Answer get(String query, String person, String role) {
        return SERVICE.get("/metrics/quality?department=Besides&" + query, person, role);
    }
}
