package dev.tandem.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.query.story.Answer;
import dev.tandem.query.story.Search;
import dev.tandem.query.story.Service;
import dev.tandem.testing.live.StreamReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A queue is followed: by asking what has changed, and by a stream. */
class LiveQueueTest {

    private static final Service SERVICE = Service.running();
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void whoAsksWhatHasChangedIsToldThatAndNothingElse() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Search first = Search.forEngineer("live-1").by("nora-1", "mo-1");
        Search other = Search.forEngineer("live-2").by("nora-1", "mo-1");
        SERVICE.story().happened(first.opened(), other.opened()).told();

        JsonNode begin = queue("nora-1", "");
        assertThat(begin.get("items")).hasSize(4);
        JsonNode nothing = queue("nora-1", "?since=" + begin.get("since").asString());
        assertThat(nothing.get("items")).isEmpty();
        assertThat(nothing.get("gone")).isEmpty();

        SERVICE.story().happened(first.kickoffHeld()).told();
        JsonNode changed = queue("nora-1", "?since=" + begin.get("since").asString());

        assertThat(changed.get("gone").valueStream().map(JsonNode::asString)).containsExactly("live-1/KICKOFF_TO_HOLD");
        assertThat(changed.get("items"))
                .isNotEmpty()
                .allSatisfy(item ->
                        assertThat(item.at("/requisition/id").asString()).isEqualTo("live-1"));
    }

    @Test
    void aStreamTellsWhatIsThereAndThenEachChange() {
        SERVICE.at("2026-01-20T09:00:00Z");
        Search search = Search.forEngineer("live-3").by("nora-3", "mo-3");
        SERVICE.story().happened(search.opened()).told();
        assertThat(queue("nora-3", "").get("items")).hasSize(2);

        try (StreamReader stream = follow("nora-3")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.items())
                            .as(
                                    "%d, %s, %s, closed %s",
                                    stream.status(), stream.events(), stream.end(), stream.isClosed())
                            .hasSize(2));
            SERVICE.story()
                    .happened(search.kickoffHeld(), search.requirementsProposed())
                    .told();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(stream.items().values())
                            .containsExactlyInAnyOrderElementsOf(queue("nora-3", "")
                                    .get("items")
                                    .valueStream()
                                    .toList()));
            assertThat(stream.events()).contains("gone", "item", "current");
        }
    }

    private static StreamReader follow(String person) {
        return StreamReader.open(
                SERVICE.base() + "/recruiters/" + person + "/queue", SERVICE.token(person, "recruiter"));
    }

    private static JsonNode queue(String person, String query) {
        Answer answer =
                SERVICE.get("/recruiters/" + person + "/queue" + query, SERVICE.token(person, "recruiter"), Map.of());
        return answer.json();
    }
}
