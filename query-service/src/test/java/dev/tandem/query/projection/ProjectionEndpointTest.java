package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.testing.TokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over a real port, with one projection more. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectionEndpointTest {

    /** The last position that was published. */
    private static final AtomicLong LAST = new AtomicLong(200);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicBoolean HEALED = new AtomicBoolean();
    private static final String POISONED = SampleEvents.at(105).topicKey();

    private static Scene scene;
    private static TokenIssuer issuer;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() throws Exception {
        scene = new Scene();
        issuer = TokenIssuer.start();
        scene.topic.publish(1, 200, 50);
        service = new SpringApplication(QueryServiceApplication.class, WithJourneys.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + scene.database.url(),
                        "--spring.datasource.username=" + scene.database.user(),
                        "--spring.datasource.password=" + scene.database.password(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--tandem.kafka.bootstrap-servers=" + scene.kafka.bootstrapServers(),
                        "--tandem.kafka.topic=" + scene.kafka.topic(),
                        "--tandem.state-topic.enabled=false",
                        "--tandem.projection.consistency-timeout=2s",
                        "--logging.structured.format.console=",
                        "--logging.level.root=warn",
                        // The other projections park these events, whose requisitions were never opened.
                        "--logging.level.dev.tandem.query.projection=off");
        waitUntil(() -> get("/actuator/health/readiness", "").statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
        scene.close();
    }

    @Test
    void whoMayLookSeesHowEveryProjectionStands() throws Exception {
        waitUntil(() -> journeys().at("/lag/events").asLong() == 0);

        JsonNode journeys = journeys();
        assertThat(journeys.get("version").asInt()).isOne();
        assertThat(journeys.get("state").asString()).isEqualTo("LIVE");
        assertThat(journeys.get("serving").asBoolean()).isTrue();
        assertThat(journeys.get("runner").asString()).isEqualTo("RUNNING");
        assertThat(journeys.get("missing").asLong()).isZero();
        assertThat(journeys.at("/lag/seconds").asDouble()).isZero();
        assertThat(journeys.get("partitions")
                        .valueStream()
                        .mapToLong(p -> p.get("events").asLong())
                        .sum())
                .isGreaterThanOrEqualTo(200);
        assertThat(journeys.get("partitions"))
                .allSatisfy(partition -> assertThat(partition.get("offset").asLong())
                        .isEqualTo(partition.get("end").asLong()));
        assertThat(json(get("/projections", token("auditor")))
                        .get("items")
                        .valueStream()
                        .map(p -> p.get("name").asString()))
                .contains("pipeline", "metrics");
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        assertThat(get("/projections", "").statusCode()).isEqualTo(401);
        assertThat(get("/projections", token("recruiter")).statusCode()).isEqualTo(403);
        for (String role : List.of("auditor", "ta-leader")) {
            assertThat(get("/projections", token(role)).statusCode()).isEqualTo(200);
            assertThat(post("/projections/journeys/rebuild", token(role)).statusCode())
                    .isEqualTo(403);
            assertThat(post("/projections/journeys/parked/retry", token(role)).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anOperatorHasAReadModelBuiltAnew() throws Exception {
        int before = journeys().get("generation").asInt();

        HttpResponse<String> begun = post("/projections/journeys/rebuild", token("operator"));

        assertThat(begun.statusCode()).isEqualTo(202);
        int generation = json(begun).get("generation").asInt();
        assertThat(generation).isGreaterThan(before);
        waitUntil(() -> journeys().get("generation").asInt() == generation);
    }

    @Test
    void aProjectionThatIsNotThereIsNamedSo() throws Exception {
        HttpResponse<String> answer = post("/projections/jurneys/rebuild", token("operator"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).get("rule").asString()).isEqualTo("NO_SUCH_PROJECTION");
        assertThat(json(answer).get("remedy").asString()).contains("journeys");
    }

    /** First, while what is parked from the beginning still is. */
    @Test
    @Order(1)
    void parkedEventsAreShownPageByPageAndTriedAgainWhenAsked() throws Exception {
        JsonNode first = json(get("/projections/journeys/parked?limit=1", token("operator")));
        assertThat(first.at("/items/0/position").asLong()).isEqualTo(105);
        assertThat(first.at("/items/0/key").asString()).isEqualTo(POISONED);
        assertThat(first.at("/items/0/error").asString()).contains("poison");
        JsonNode second = json(get(
                "/projections/journeys/parked?limit=1&cursor="
                        + first.get("next").asString(),
                token("auditor")));
        assertThat(second.at("/items/0/position").asLong()).isGreaterThan(105);
        assertThat(second.at("/items/0/error").isNull()).isTrue();
        assertThat(get("/projections/journeys/parked?cursor=nonsense", token("auditor"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/projections/journeys/parked?limit=501", token("auditor"))
                        .statusCode())
                .isEqualTo(400);

        heal();
    }

    private static void heal() throws Exception {
        HEALED.set(true);
        HttpResponse<String> retry = post("/projections/journeys/parked/retry?key=" + POISONED, token("operator"));

        assertThat(retry.statusCode()).isEqualTo(202);
        waitUntil(() -> json(get("/projections/journeys/parked", token("auditor")))
                .get("items")
                .isEmpty());
    }

    @Test
    void anOperatorSetsAsideWhatWillNeverBeFoldedAndItIsOnRecord() throws Exception {
        heal();
        long position = LAST.getAndAdd(2) + 1;
        scene.topic.publish(
                position,
                List.of(
                        SampleEvents.advanced(new RequisitionId("aside"), "a1", Stage.OFFER, "what SQL refuses"),
                        SampleEvents.advanced(new RequisitionId("aside"), "a2", Stage.OFFER)));
        waitUntil(() -> json(get("/projections/journeys/parked", token("operator")))
                .get("items")
                .valueStream()
                .anyMatch(event -> event.get("position").asLong() == position + 1));
        String setAside = "/projections/journeys/parked/set-aside?reason=Beyond+repair.&position=";
        assertThat(upTo()).as("held back by what is parked").isLessThan(position);

        assertThat(post(setAside + position, token("auditor")).statusCode()).isEqualTo(403);
        assertThat(post("/projections/journeys/parked/set-aside?reason=&position=" + position, token("operator"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(setAside.replace("Beyond+repair.", "x".repeat(201)) + position, token("operator"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(json(post(setAside + (position + 1), token("operator")))
                        .get("rule")
                        .asString())
                .as("what only waits is not to be set aside")
                .isEqualTo("NOT_PARKED");
        assertThat(post(setAside.replace("Beyond+repair.", "x".repeat(200)) + position, token("operator"))
                        .statusCode())
                .as("as long a reason as the document allows")
                .isEqualTo(202);

        waitUntil(() -> get("/journeys-of-the-test", token("auditor")).body().contains("aside"));
        assertThat(json(get("/projections/journeys/parked", token("operator")))
                        .get("items")
                        .valueStream()
                        .map(event -> event.get("key").asString()))
                .doesNotContain("aside");
        waitUntil(() -> upTo() > position); // it moves again
        JsonNode recorded = json(get("/projections/journeys/set-aside?limit=1", token("auditor")))
                .at("/items/0");
        assertThat(recorded.get("position").asLong()).isEqualTo(position);
        assertThat(recorded.get("by").asString()).isEqualTo("somebody");
        assertThat(recorded.get("reason").asString()).isEqualTo("x".repeat(200));
        assertThat(recorded.get("error").asString()).contains("PSQLException");

        int generation = json(post("/projections/journeys/rebuild", token("operator")))
                .get("generation")
                .asInt();
        waitUntil(() -> journeys().get("generation").asInt() == generation);
        assertThat(get("/journeys-of-the-test", token("auditor")).body())
                .as("one that is built anew leaves it out, too")
                .contains("aside");
    }

    /** Up to which position an answer says that it is complete. */
    private static long upTo() throws Exception {
        return get("/journeys-of-the-test", token("auditor"))
                .headers()
                .firstValueAsLong(Consistency.POSITION_HEADER)
                .orElseThrow();
    }

    @Test
    void aBrokenConsistencyTokenIsRefusedByEveryQuery() throws Exception {
        HttpResponse<String> answer = get("/projections", token("auditor"), ConsistencyToken.HEADER, "%%%");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/field").asString()).isEqualTo(ConsistencyToken.HEADER);
    }

    @Test
    void aTokenThatIsNotReachedInTimeIsAnsweredSo() throws Exception {
        String never = new ConsistencyToken(Map.of("r1", 1_000_000L)).encoded();

        HttpResponse<String> answer = get("/journeys-of-the-test", token("auditor"), ConsistencyToken.HEADER, never);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer).get("rule").asString()).isEqualTo("NOT_YET_CONSISTENT");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void aTokenOfAnEventThatIsJustPublishedIsWaitedFor() throws Exception {
        long position = LAST.incrementAndGet();
        scene.topic.publish(position, List.of(SampleEvents.advanced(new RequisitionId("just-now"), "a1", Stage.OFFER)));
        String token = new ConsistencyToken(Map.of("just-now", position)).encoded();

        HttpResponse<String> answer = get("/journeys-of-the-test", token("auditor"), ConsistencyToken.HEADER, token);

        assertThat(answer.body()).contains("just-now");
    }

    @Test
    void whatThePagerNeedsIsOnTheMetricsPage() throws Exception {
        assertThat(get("/actuator/prometheus", "").body())
                .contains("tandem_projection_lag_events{")
                .contains("tandem_projection_lag_seconds{")
                .contains("tandem_projection_parked{")
                .contains("tandem_projection_missing{")
                .contains("tandem_projection_events_total{")
                .contains("projection=\"pipeline\"");
        assertThat(get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
    }

    private static JsonNode journeys() throws Exception {
        return json(get("/projections", token("auditor")))
                .get("items")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(Journeys.NAME)
                        && one.get("serving").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static String token(String role) {
        return issuer.token("somebody", role);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String token, String... headers) throws Exception {
        HttpRequest.Builder request = request(path, token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private static HttpResponse<String> post(String path, String token) throws Exception {
        return send(request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    static class WithJourneys {

        @Bean
        Projection journeys() {
            return new Journeys(1, stored -> stored.position() == 105 && !HEALED.get());
        }

        @Bean
        JourneysEndpoint journeysEndpoint(ReadModels reads) {
            return new JourneysEndpoint(reads);
        }
    }

    @RestController
    static class JourneysEndpoint {

        private final ReadModels reads;

        JourneysEndpoint(ReadModels reads) {
            this.reads = reads;
        }

        @GetMapping("/journeys-of-the-test")
        List<String> requisitions(Consistency consistency) {
            return reads.of(Journeys.NAME, consistency)
                    .sql("select key from {journeys} order by key")
                    .query(String.class)
                    .list();
        }
    }
}
