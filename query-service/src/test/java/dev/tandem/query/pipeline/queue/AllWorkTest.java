package dev.tandem.query.pipeline.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever looks after all queues reads them in one call. */
class AllWorkTest {

    private final Service service = Service.running();

    @Test
    void allQueuesTogetherHoldWhatEachOfThemHolds() {
        service.at("2026-01-20T09:00:00Z");
        for (String recruiter : List.of("aw-1", "aw-2")) {
            Search search = Search.forEngineer("r-" + recruiter).by(recruiter, "aw-man");
            service.story()
                    .at("2026-01-05T09:00:00Z")
                    .happened(search.prepared(Search.terms()))
                    .happened(search.candidate("c-" + recruiter).submitted())
                    .happened(
                            search.candidate("d-" + recruiter).submitted(),
                            search.candidate("d-" + recruiter).accepted())
                    .told();
        }

        Answer all = service.get("/work-items?recruiter=aw-1,aw-2&limit=500&total=true", "tara", "ta-leader");

        List<String> each = Stream.of("aw-1", "aw-2")
                .flatMap(
                        recruiter -> service
                                .get("/recruiters/" + recruiter + "/queue?limit=500", recruiter, "recruiter")
                                .each("id")
                                .stream())
                .toList();
        assertThat(all.each("id")).hasSizeGreaterThan(2).containsExactlyInAnyOrderElementsOf(each);
        JsonNode totals = all.json().get("totals");
        assertThat(totals.at("/all/items").asInt()).isEqualTo(each.size());
        assertThat(sum(totals.get("byRecruiter"))).isEqualTo(each.size());
        assertThat(sum(totals.get("byKind"))).isEqualTo(each.size());
        assertThat(totals.at("/byRecruiter/0/of").asString()).isEqualTo("aw-1");
        assertThat(service.get("/work-items?hiringManager=aw-man&kind=SUBMITTAL_TO_REVIEW", "ed", "executive")
                        .each("kind"))
                .hasSize(2)
                .containsOnly("SUBMITTAL_TO_REVIEW");
        assertThat(service.get("/work-items?limit=1", "ed", "executive")
                        .json()
                        .get("totals")
                        .isNull())
                .isTrue();
        assertThat(service.get("/work-items", "aw-1", "recruiter")
                        .problem(403)
                        .get("rule")
                        .asString())
                .isEqualTo("FORBIDDEN");
    }

    private static int sum(JsonNode sums) {
        return sums.valueStream().mapToInt(one -> one.get("items").asInt()).sum();
    }
}
