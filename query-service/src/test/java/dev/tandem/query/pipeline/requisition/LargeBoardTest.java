package dev.tandem.query.pipeline.requisition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every one of many candidates of a search is reached: on the board, behind it, among those that ended. */
class LargeBoardTest {

    private static final Service SERVICE = Service.running();
    private static final int GO_ON = 503;
    private static final int ENDED = 7;
    private static final Search SEARCH = Search.forEngineer("r-large")
            .by("lu-large", "mo-large")
            .through(Stage.FORMER_DEFAULT.toArray(Stage[]::new));

    @BeforeAll
    static void tell() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Event[] submitted = IntStream.range(0, GO_ON + ENDED)
                .mapToObj(n -> SEARCH.candidate("c-large-" + n).submitted())
                .toArray(Event[]::new);
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(SEARCH.prepared(Search.terms()))
                .at("2026-01-06T09:00:00Z")
                .happened(submitted) // all at one moment: their ids say in which order they come
                .at("2026-01-07T09:00:00Z")
                .happened(IntStream.range(GO_ON, GO_ON + ENDED)
                        .mapToObj(n -> SEARCH.candidate("c-large-" + n).withdrew(Stage.SUBMITTED))
                        .toArray(Event[]::new))
                .told();
    }

    @Test
    void whoIsBehindTheFirst200OfAStageIsReachedByItsCursor() {
        JsonNode column = board().at("/stages/0");
        assertThat(column.get("count").asInt()).isEqualTo(GO_ON);
        List<String> seen = new ArrayList<>(column.get("candidates").findValues("candidate").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .distinct()
                .toList());
        assertThat(seen).hasSize(200);

        String cursor = column.get("next").asString();
        while (cursor != null) {
            Answer page = ask("/board/SUBMITTED?limit=150&cursor=" + cursor);
            seen.addAll(page.each("candidate"));
            JsonNode next = page.json().get("next");
            cursor = next.isNull() ? null : next.asString();
        }
        assertThat(seen).hasSize(GO_ON).doesNotHaveDuplicates();
        assertThat(ask("/board/SUBMITTED?limit=500").each("candidate")).isEqualTo(seen.subList(0, 500));
        assertThat(board().at("/stages/1/next").isNull()).isTrue();
        Answer named = ask("/board/SUBMITTED?limit=3&expand=candidate&cursor="
                + column.get("next").asString());
        assertThat(named.each("candidate")).isEqualTo(seen.subList(200, 203));
        assertThat(named.json().get("expanded").isNull()).isFalse();
    }

    @Test
    void aStageThatIsNoneIsNotFoundAndAnEmptyOneIsEmpty() {
        assertThat(ask("/board/DEMO").problem(404).get("rule").asString()).isEqualTo("STAGE_UNKNOWN");
        assertThat(ask("/board/OFFER").each("candidate")).isEmpty();
        assertThat(ask("/board/offer").problem(400).get("errors")).isNotEmpty();
        assertThat(ask("/board/OFFER?cursor=" + board().at("/stages/0/next").asString())
                        .problem(400)
                        .get("errors"))
                .isNotEmpty();
    }

    @Test
    void theLinkOfAPageLeadsToTheNextOneAndTheLastHasNone() {
        List<String> seen = new ArrayList<>();
        String path = "/requisitions/r-large/ended?kind=WITHDRAWN,REJECTED&limit=3";
        while (!path.isEmpty()) {
            Answer page = SERVICE.get(path, "lu-large", "recruiter");
            seen.addAll(page.each("candidate"));
            String link = page.header("Link");
            assertThat(link.isEmpty()).isEqualTo(page.json().get("next").isNull());
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf(">; rel=\"next\""));
        }
        assertThat(seen).hasSize(ENDED).doesNotHaveDuplicates();
    }

    @Test
    void whatEndedSaysHowAndWhyInCodesAndIsGoneWhenItGoesOn() {
        Search search = Search.forEngineer("r-ends").by("lu-ends", "mo-ends");
        SERVICE.story()
                .at("2026-01-05T09:00:00Z")
                .happened(search.prepared(Search.terms()))
                .happened(
                        search.candidate("e-1").submitted(),
                        search.candidate("e-2").submitted())
                .happened(
                        search.candidate("e-3").received(),
                        search.candidate("e-4").submitted())
                .at("2026-01-06T09:00:00Z")
                .happened(search.candidate("e-1").rejected(Stage.SUBMITTED))
                .at("2026-01-07T09:00:00Z")
                .happened(search.candidate("e-2").withdrew(Stage.SUBMITTED))
                .at("2026-01-08T09:00:00Z")
                .happened(
                        search.candidate("e-3").declined(),
                        search.candidate("e-4").rejected(Stage.SUBMITTED))
                .happened(search.candidate("e-4").reconsidered(Stage.SUBMITTED))
                .told();

        Answer ended = SERVICE.get("/requisitions/r-ends/ended", "mo-ends", "hiring-manager");

        assertThat(ended.each("candidate")).containsExactly("e-3", "e-2", "e-1");
        assertThat(ended.each("kind")).containsExactly("SCREENED_OUT", "WITHDRAWN", "REJECTED");
        assertThat(ended.each("/reasons/0/code"))
                .allSatisfy(code -> assertThat(code).matches("[A-Z_]+"));
        assertThat(ended.json().at("/items/2/reasons/0/requirement").asString()).isNotBlank();
        assertThat(ended.json().at("/items/2/endedAt").asString()).isEqualTo("2026-01-06T09:00:00Z");
        assertThat(ended.text()).doesNotContain("observed", "sealed", "note");
        assertThat(SERVICE.get("/requisitions/r-ends/ended?stage=OFFER", "mo-ends", "hiring-manager")
                        .each("kind"))
                .isEmpty();
    }

    @Test
    void theListCountsTheApplicationsOfEachStageOfManyRequisitions() {
        Search other = Search.forEngineer("r-large-2").by("lu-large", "mo-large");
        SERVICE.story()
                .at("2026-01-05T10:00:00Z")
                .happened(other.prepared(Search.terms()))
                .happened(
                        other.candidate("o-1").submitted(),
                        other.candidate("o-2").submitted())
                .happened(other.candidate("o-1").advanced(Stage.SUBMITTED, Stage.INTERVIEW))
                .told();

        JsonNode found = SERVICE.get(
                        "/requisitions?id=r-large,r-large-2,nobody&sort=openedAt&total=true", "lu-large", "recruiter")
                .json();

        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/id").asString()).isEqualTo("r-large");
        assertThat(found.at("/items/0/stages/0/count").asInt()).isEqualTo(GO_ON);
        assertThat(found.at("/items/0/stages")).isEqualTo(board().at("/requisition/stages"));
        assertThat(found.at("/items/1/stages")
                        .valueStream()
                        .filter(stage -> stage.get("count").asInt() > 0))
                .extracting(stage -> stage.get("stage").asString() + stage.get("count"))
                .containsExactly("SUBMITTED1", "INTERVIEW1");
        assertThat(found.at("/items/1/activeCandidates").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/submittals").asInt()).isEqualTo(GO_ON + ENDED);
    }

    @Test
    void requisitionsAreSortedAsAskedOnAllPages() {
        for (String title : List.of("beta", "Alpha", "gamma", "alpha")) {
            Search search =
                    Search.forEngineer("r-sort-" + title).by("lu-sort", "mo").as(title, "D", "R");
            SERVICE.story().happened(search.opened()).told();
        }
        assertThat(sorted("title")).containsExactly("Alpha", "alpha", "beta", "gamma");
        assertThat(sorted("-title")).containsExactly("gamma", "beta", "alpha", "Alpha");
        assertThat(SERVICE.get("/requisitions?sort=colour", "lu-sort", "recruiter")
                        .problem(400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("sort");
    }

    private static List<String> sorted(String sort) {
        List<String> titles = new ArrayList<>();
        String path = "/requisitions?limit=1&sort=" + sort;
        while (!path.isEmpty()) {
            Answer page = SERVICE.get(path, "lu-sort", "recruiter");
            titles.addAll(page.each("title"));
            path = page.header("Link").replaceFirst("^<([^>]*)>.*$", "$1");
        }
        return titles;
    }

    @Test
    void aFilterOfSeveralValuesTakesThemWithCommasOrRepeatedAndAnotherRefusesThem() {
        assertThat(requisitions("status=OPEN,FILLED"))
                .containsExactlyElementsOf(requisitions("status=OPEN&status=FILLED"));
        assertThat(SERVICE.get("/requisitions?department=a&department=b", "lu-large", "recruiter")
                        .problem(400)
                        .at("/errors/0/message")
                        .asString())
                .contains("given 2 times");
        assertThat(SERVICE.get("/requisitions?status=OPEN,,FILLED", "lu-large", "recruiter")
                        .status())
                .isEqualTo(400);
        assertThat(SERVICE.get("/requisitions?status=OPEN,OPENED", "lu-large", "recruiter")
                        .status())
                .isEqualTo(400);
    }

    private static List<String> requisitions(String query) {
        return SERVICE.get("/requisitions?" + query, "lu-large", "recruiter").each("id");
    }

    private static JsonNode board() {
        return ask("/board").json();
    }

    private static Answer ask(String path) {
        return SERVICE.get("/requisitions/r-large" + path, "lu-large", "recruiter");
    }
}
