package dev.tandem.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.local.Whole;
import dev.tandem.local.client.Api;
import dev.tandem.local.client.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole story, played with moved time, as whoever plays it afterwards finds it in the queries. */
class DemoEndToEndTest {

    @TempDir
    private static Path folder;

    private static Whole tandem;

    @BeforeAll
    static void start() throws IOException {
        tandem = Whole.startForDemo(folder);
    }

    @AfterAll
    static void stop() {
        if (tandem != null) {
            tandem.close();
        }
    }

    @Test
    void fromPlanningTheRoleToTheReviewAfterTwelveMonthsAndBothWaysUp() throws Exception {
        Process demo = tandem.tandem("demo");
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(demo.exitValue()).isZero();

        List<JsonNode> good = history("rita");
        assertThat(types(good))
                .contains("RequisitionOpened", "SlaAgreed", "CandidateHired", "HireReviewed")
                .doesNotContain("SubmittalReviewOverdue", "EscalationRaised");
        assertThat(good.stream()
                        .filter(fact -> type(fact).equals("HireReviewed"))
                        .map(fact -> fact.path("payload").path("months").asInt()))
                .containsExactly(6, 12);
        assertThat(Duration.between(occurred(good.getFirst()), occurred(good.getLast())))
                .as("a year, in a minute")
                .isGreaterThan(Duration.ofDays(365));

        await().until(() -> types(history("rob")).stream()
                        .filter("EscalationResolved"::equals)
                        .count()
                == 2);
        List<JsonNode> failing = history("rob");
        assertThat(failing.stream()
                        .filter(fact -> type(fact).equals("EscalationRaised"))
                        .map(fact -> fact.path("payload").path("against").asString()))
                .as("both ways")
                .containsExactlyInAnyOrder("HIRING_MANAGER", "RECRUITER");
        assertThat(types(failing)).contains("SubmittalReviewOverdue", "FeedbackOverdue", "DebriefMissed");
    }

    /** All facts of the one requisition that this recruiter runs. */
    private static List<JsonNode> history(String recruiter) {
        Api queries = new Api(
                tandem.endpoints().query(), new Tokens(tandem.endpoints().identity(), InstantSource.system()));
        JsonNode requisitions =
                queries.get("/requisitions?recruiter=" + recruiter, "auditor").path("items");
        assertThat(requisitions.size()).isEqualTo(1);
        String id = requisitions.get(0).path("id").asString();
        return queries.get("/requisitions/" + id + "/history?limit=200", "auditor")
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> types(List<JsonNode> facts) {
        return facts.stream().map(DemoEndToEndTest::type).toList();
    }

    private static String type(JsonNode fact) {
        return fact.path("type").asString().replace("hiring.", "");
    }

    private static Instant occurred(JsonNode fact) {
        return Instant.parse(fact.path("occurredAt").asString());
    }
}
