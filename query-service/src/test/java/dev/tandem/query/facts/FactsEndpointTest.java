package dev.tandem.query.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.application.ApplicationForgotten;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Candidacy;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What figures are counted from, row by row: with pseudonyms, without texts, and without whoever is forgotten. */
class FactsEndpointTest {

    private static final Service SERVICE = Service.apart();
    private static final Search SEARCH =
            Search.forEngineer("fa-1").by("fa-rec", "fa-man").wanting(2);
    private static final Candidacy HIRED = SEARCH.candidate("fa-hired");
    private static final Candidacy FORGOTTEN = SEARCH.candidate("fa-forgotten");
    private static final List<String> KINDS =
            FactTables.ALL.stream().map(FactTable::kind).toList();

    @BeforeAll
    static void tell() {
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(SEARCH.prepared(Search.terms()))
                .at("2026-01-06T09:00:00Z")
                .happened(HIRED.submitted(), FORGOTTEN.submitted())
                .at("2026-01-07T09:00:00Z")
                .happened(HIRED.accepted(), FORGOTTEN.accepted(), SEARCH.asked("fa-question", Side.RECRUITER))
                .at("2026-01-08T09:00:00Z")
                .happened(HIRED.offered("fa-off"), FORGOTTEN.offered("fa-off-2"))
                .at("2026-01-10T15:00:00Z")
                .happened(HIRED.offerAccepted("fa-off"), HIRED.hired("fa-off"))
                .at("2026-01-12T09:00:00Z")
                .happened(new ApplicationForgotten(
                        FORGOTTEN.id(), SEARCH.requisition(), FORGOTTEN.candidate(), List.of()))
                .told();
        SERVICE.at("2026-02-01T09:00:00Z");
    }

    @Test
    void anApplicationSaysWhoseItIsAndHowLongItTook() {
        JsonNode hired = all("applications").stream()
                .filter(row -> row.path("candidate").asString().equals("fa-hired"))
                .findFirst()
                .orElseThrow();

        assertThat(hired.path("application").asString()).isEqualTo(HIRED.id().value());
        assertThat(hired.path("recruiter").asString()).isEqualTo("fa-rec");
        assertThat(hired.path("hiring_manager").asString()).isEqualTo("fa-man");
        assertThat(hired.path("source").asString()).isEqualTo("OUTBOUND");
        assertThat(hired.path("outcome").asString()).isEqualTo("HIRED");
        assertThat(hired.path("submitted_at").asString()).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(hired.path("hours_to_hire").asDouble()).isEqualTo(4 * 24 + 6);
    }

    @Test
    void whoeverIsForgottenCountsAndIsNotNamed() {
        List<JsonNode> applications = all("applications");

        assertThat(applications).hasSize(2);
        assertThat(applications)
                .filteredOn(row -> row.path("candidate").isNull())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("application").isNull()).isTrue();
                    assertThat(row.path("offered_at").asString()).isEqualTo("2026-01-08T09:00:00Z");
                });
        for (String kind : KINDS) {
            assertThat(lines(kind, "application/x-ndjson"))
                    .as(kind)
                    .doesNotContain("fa-forgotten", FORGOTTEN.id().value(), "fa-off-2");
        }
        assertThat(all("offers")).hasSize(2).anyMatch(row -> row.path("offer").isNull());
    }

    @Test
    void aPromiseSaysWhoOwedItAndWhetherItWasKept() {
        List<JsonNode> promises = all("promises");

        assertThat(promises)
                .filteredOn(row -> row.path("promise").asString().equals("ANSWER"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("side").asString()).isEqualTo("HIRING_MANAGER");
                    assertThat(row.path("owed_by").asString()).isEqualTo("fa-man");
                    assertThat(row.path("application").isNull()).isTrue();
                    assertThat(row.path("state").asString()).isEqualTo("OVERDUE");
                    assertThat(row.path("kept").asBoolean()).isFalse();
                    assertThat(row.path("hours_late").asDouble()).isPositive();
                    assertThat(row.path("as_of").asString()).isEqualTo("2026-02-01T09:00:00Z");
                });
        assertThat(promises).anyMatch(row -> row.path("kept").asBoolean(false));
    }

    @Test
    void nobodyIsToldATextOrAName() {
        for (String kind : KINDS) {
            assertThat(lines(kind, "application/x-ndjson"))
                    .as(kind)
                    .doesNotContain(Candidacy.SECRET, "Name of", "@example.org");
        }
    }

    @Test
    void pagesLinesAndATableSayTheSame() {
        for (String kind : KINDS) {
            List<JsonNode> lines = all(kind);
            List<JsonNode> paged = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = SERVICE.get("/facts/" + kind + "?limit=1" + cursor, "olga", "analyst")
                        .json();
                page.path("items").forEach(paged::add);
                cursor = page.path("next").isNull()
                        ? ""
                        : "&cursor=" + page.path("next").asString();
            } while (!cursor.isEmpty());
            assertThat(paged).as(kind).isEqualTo(lines);
            assertThat(lines(kind, "text/csv").lines())
                    .as(kind)
                    .hasSize(lines.size() + 1)
                    .first()
                    .isEqualTo(
                            String.join(",", FactTables.of(kind).orElseThrow().names()));
        }
        assertThat(all("stage-intervals")).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsNoKindIsRefused() {
        Answer answer = SERVICE.get("/facts/salaries", "olga", "analyst");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("stage-intervals");
    }

    @Test
    void whoeverMayNotSeeAllFiguresIsRefused() {
        for (String role : List.of("recruiter", "hiring-manager", "interviewer", "operator", "privacy-officer")) {
            assertThat(SERVICE.get("/facts/applications", "fa-rec", role).status())
                    .as(role)
                    .isEqualTo(403);
        }
        for (String role : List.of("analyst", "auditor", "ta-leader", "executive")) {
            assertThat(SERVICE.get("/facts/applications", "olga", role).status())
                    .as(role)
                    .isEqualTo(200);
        }
    }

    private static List<JsonNode> all(String kind) {
        return lines(kind, "application/x-ndjson")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String lines(String kind, String accept) {
        Answer answer = SERVICE.get("/facts/" + kind, SERVICE.token("olga", "analyst"), Map.of("Accept", accept));
        assertThat(answer.status()).as(kind).isEqualTo(200);
        return answer.text();
    }
}
