package dev.tandem.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Service;
import dev.tandem.query.story.ThreePairs;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a pair sees of itself is what paper says, and what all other figures say. */
class PairEndpointTest {

    private static final Service SERVICE = Service.running();

    @BeforeAll
    static void tell() {
        ThreePairs.tell();
    }

    @BeforeEach
    void now() {
        SERVICE.at("2026-02-01T00:00:00Z");
    }

    @Test
    void everyFigureIsWhatPaperSays() {
        JsonNode pair = leader("/pairs/pm-anna/pm-mara");

        assertThat(whole(pair))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        // an interview in time and a slate, and a question that was never answered
                        Map.entry("promisesKept RECRUITER", "0.667 of 3"),
                        // approvals 1 of 2, reviews 1 of 3, feedback 1 of 2, the debrief, the answer
                        Map.entry("promisesKept HIRING_MANAGER", "0.556 of 9"),
                        Map.entry("questionsAnswered RECRUITER", "0 of 1"),
                        Map.entry("questionsAnswered HIRING_MANAGER", "1 of 1"),
                        Map.entry("actionableRejections", "1 of 1"),
                        Map.entry("criteriaChurn", "1 of 1"),
                        Map.entry("preparation", "0 of 2"),
                        Map.entry("candidateExperience", "none of 0: too few cases (0)"),
                        Map.entry("hirePerformance 6", "none of 0: too few cases (0)"),
                        Map.entry("hirePerformance 12", "none of 0: too few cases (0)"),
                        Map.entry("hireSatisfaction 6", "none of 0: too few cases (0)"),
                        Map.entry("hireSatisfaction 12", "none of 0: too few cases (0)"),
                        Map.entry("hireRetention 6", "none of 0: too few cases (0)"),
                        Map.entry("hireRetention 12", "none of 0: too few cases (0)"),
                        Map.entry("winsCelebrated", "0 of 0")));
        assertThat(pair.at("/basis/periods/0/name").asString()).isEqualTo("2026-Q1");
        assertThat(pair.get("aspects")
                        .valueStream()
                        .map(one -> one.get("aspect").asString()))
                .containsExactlyElementsOf(
                        Arrays.stream(Aspect.values()).map(Enum::name).toList());
    }

    private static List<MetricGroup> groupsOfMetrics() {
        return Arrays.stream(MetricGroup.values())
                .filter(MetricGroup::isOfMetrics)
                .toList();
    }

    @Test
    void everyCellIsTheOneThatAllSee() {
        for (String query : List.of(
                "period=MONTH&zone=Asia/Tokyo",
                "period=QUARTER&basis=ACTIVITY",
                "period=MONTH&from=2026-01-04T00:00:00Z&to=2026-01-20T00:00:00Z&minCases=2")) {
            JsonNode pair = leader("/pairs/pm-anna/pm-mara?" + query);
            Map<String, JsonNode> theirs = new HashMap<>();
            Map<String, JsonNode> periods = new HashMap<>();
            for (MetricGroup group : groupsOfMetrics()) {
                JsonNode answer = leader(
                        "/metrics/" + group.wireName() + "?by=pair&recruiter=pm-anna&hiringManager=pm-mara&" + query);
                answer.at("/items/0/figures").forEach(figure -> {
                    theirs.put(name(figure), figure.get("cells"));
                    periods.put(name(figure), answer.at("/basis/periods"));
                });
            }
            int compared = 0;
            for (JsonNode aspect : pair.get("aspects")) {
                for (JsonNode figure : aspect.get("figures")) {
                    Map<String, JsonNode> byPeriod = byPeriod(pair.at("/basis/periods"), figure.get("cells"));
                    for (var one : byPeriod(
                                    Objects.requireNonNull(periods.get(name(figure))),
                                    Objects.requireNonNull(theirs.get(name(figure))))
                            .entrySet()) {
                        assertThat(byPeriod)
                                .as("%s %s", query, name(figure))
                                .containsEntry(one.getKey(), one.getValue());
                        compared++;
                    }
                }
            }
            assertThat(compared).as(query).isGreaterThan(8);
        }
    }

    @Test
    void whoHasNothingTogetherIsShownThatThereIsNothing() {
        JsonNode pair = leader("/pairs/pm-ben/pm-nils");

        assertThat(pair.at("/basis/periods")).isEmpty();
        assertThat(whole(pair))
                .containsEntry("promisesKept RECRUITER", "none of 0: too few cases (0)")
                .containsEntry("winsCelebrated", "0 of 0");
        assertThat(pair.at("/aspects/0/figures/0/trend/why").asString()).isNotBlank();
    }

    @Test
    void bothOfThemSeeItAndNobodyBesideThemButWhoeverSeesAll() {
        String path = "/pairs/pm-anna/pm-mara";
        assertThat(SERVICE.get(path, "pm-anna", "recruiter").status()).isEqualTo(200);
        assertThat(SERVICE.get(path, "pm-mara", "hiring-manager").status()).isEqualTo(200);
        assertThat(SERVICE.get(path, "pm-anna", "hiring-manager").status()).isEqualTo(403);
        assertThat(SERVICE.get(path, "pm-nils", "hiring-manager").status()).isEqualTo(403);
        assertThat(SERVICE.get(path, "pm-ben", "recruiter").status()).isEqualTo(403);
        JsonNode seen = SERVICE.get(path, "ann", "analyst").json();
        assertThat(whole(seen))
                .containsEntry("promisesKept HIRING_MANAGER", "0.556 of 9")
                .containsEntry("promisesKept RECRUITER", "none of null: fewer than 5 cases");
    }

    private static Map<String, String> whole(JsonNode pair) {
        Map<String, JsonNode> cells = new HashMap<>();
        pair.get("aspects")
                .forEach(aspect ->
                        aspect.get("figures").forEach(figure -> cells.put(name(figure), figure.get("whole"))));
        return Written.figures(JsonMapper.shared().valueToTree(cells));
    }

    private static Map<String, JsonNode> byPeriod(JsonNode periods, JsonNode cells) {
        Map<String, JsonNode> byPeriod = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byPeriod.put(periods.get(i).get("name").asString(), cells.get(i));
        }
        return byPeriod;
    }

    private static String name(JsonNode figure) {
        return figure.get("metric").asString()
                + (figure.get("of").isNull() ? "" : " " + figure.get("of").asString());
    }

    private static JsonNode leader(String path) {
        return SERVICE.get(path, "lea", "ta-leader").json();
    }
}
