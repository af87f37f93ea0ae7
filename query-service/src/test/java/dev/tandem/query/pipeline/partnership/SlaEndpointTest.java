package dev.tandem.query.pipeline.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Service;
import dev.tandem.query.story.ThreePairs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How each promise of three pairs stands, whose every figure was calculated on paper, and how they keep their word. */
class SlaEndpointTest {

    private static final Service SERVICE = Service.running();
    private static final String REVIEWS = "/sla?kind=SUBMITTAL_REVIEW&requisition=pm-1,pm-3";

    @BeforeAll
    static void tell() {
        ThreePairs.tell();
    }

    @BeforeEach
    void now() {
        SERVICE.at("2026-02-01T00:00:00Z");
    }

    @Test
    void whatIsOwedComesByDueTimeAndWhatRestsLast() {
        assertThat(states(asLeader(REVIEWS))).containsExactly("pm-1 OVERDUE", "pm-1 RUNNING", "pm-3 RESTING");

        SERVICE.at("2026-02-01T18:00:00Z");
        assertThat(states(asLeader(REVIEWS))).containsExactly("pm-1 OVERDUE", "pm-1 DUE_SOON", "pm-3 RESTING");

        SERVICE.at("2026-02-03T00:00:00Z");
        assertThat(states(asLeader(REVIEWS))).containsExactly("pm-1 OVERDUE", "pm-1 OVERDUE", "pm-3 RESTING");
    }

    @Test
    void aPromiseSaysWhoOwesItSinceWhenAndUntilWhen() {
        JsonNode first = asLeader(REVIEWS).json().at("/items/0");

        assertThat(first.get("side").asString()).isEqualTo("HIRING_MANAGER");
        assertThat(first.get("since").asString()).isEqualTo("2026-01-03T00:00:00Z");
        assertThat(first.get("due").asString()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(first.get("endedAt").isNull()).isTrue();
        assertThat(first.get("application").isNull()).isFalse();
        assertThat(first.at("/requisition/hiringManager").asString()).isEqualTo("pm-mara");
    }

    @Test
    void whatWasKeptLateOrInTimeIsFoundByItsState() {
        assertThat(states(asLeader(REVIEWS + "&state=LATE,KEPT"))).containsExactlyInAnyOrder("pm-1 LATE", "pm-1 KEPT");
        assertThat(states(asLeader("/sla?requisition=pm-1&kind=FEEDBACK&state=LATE")))
                .containsExactly("pm-1 LATE");
        assertThat(asLeader("/sla?requisition=pm-1&kind=FEEDBACK&state=LATE")
                        .json()
                        .at("/items/0/person")
                        .asString())
                .isEqualTo("ivan");
    }

    @Test
    void pairsAreCountedAsTheFiguresOfThePartnershipAre() {
        JsonNode pairs = asLeader(REVIEWS + "&total=true").json().get("pairs");

        assertThat(pairs.toString())
                .isEqualTo(
                        "[{\"recruiter\":\"pm-anna\",\"hiringManager\":\"pm-mara\",\"running\":1,\"dueSoon\":0,\"missed\":2,"
                                + "\"kept\":1},{\"recruiter\":\"pm-ben\",\"hiringManager\":\"pm-mara\",\"running\":1,\"dueSoon\":0,"
                                + "\"missed\":0,\"kept\":0}]");
        assertThat(asLeader(REVIEWS).json().get("pairs").isNull()).isTrue();
    }

    @Test
    void eachFindsThoseOnTheirSearchesAndNobodyElseAny() {
        assertThat(states(SERVICE.get(REVIEWS, "pm-ben", "recruiter"))).containsExactly("pm-3 RESTING");
        assertThat(states(SERVICE.get(REVIEWS, "pm-mara", "hiring-manager"))).hasSize(3);
        assertThat(states(SERVICE.get(REVIEWS, "pm-mara", "recruiter"))).isEmpty();
        assertThat(states(SERVICE.get(REVIEWS, "ines", "interviewer"))).isEmpty();
        assertThat(SERVICE.get(REVIEWS + "&total=true", "ines", "interviewer")
                        .json()
                        .get("pairs"))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = new ArrayList<>();
        String next = "";
        do {
            Answer page = asLeader(REVIEWS + "&limit=1" + next);
            all.addAll(states(page));
            JsonNode cursor = page.json().get("next");
            next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
        } while (!next.isEmpty());

        assertThat(all).containsExactly("pm-1 OVERDUE", "pm-1 RUNNING", "pm-3 RESTING");
    }

    private static Answer asLeader(String path) {
        return SERVICE.get(path, "lea", "ta-leader");
    }

    private static List<String> states(Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.at("/requisition/id").asString() + " "
                        + item.get("state").asString())
                .toList();
    }
}
