package dev.tandem.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.query.QueryServiceApplication;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import dev.tandem.testing.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is away is neither the caller's mistake nor a defect: 503 and when to come again, and no more than needs to be. The
 * service says that it is not ready, lives on, and is ready again by itself.
 */
class OutageAnswersTest {

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> PATHS = List.of(
            "/requisitions",
            "/requisitions/some",
            "/requisitions/some/board",
            "/requisitions/some/history",
            "/recruiters/some/queue",
            "/managers/some/inbox",
            "/escalations",
            "/metrics/funnel",
            "/metrics/promises",
            "/projections",
            "/projections/metrics/parked");

    @Test
    void withoutItsDatabaseEveryQueryIsAnswered503AndWithoutKafkaAsBeforeAndItBecomesReadyAgain() {
        try (PostgresServer server = PostgresForTests.ownServer();
                KafkaBroker broker = KafkaForTests.ownBroker();
                TokenIssuer issuer = TokenIssuer.start();
                ConfigurableApplicationContext service = start(server, broker, issuer)) {
            String base = "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
            awaitReadiness(base, 200);
            String token = issuer.token("aud", "auditor", "operator");
            List<Integer> before = PATHS.stream()
                    .map(path -> get(base + path, token).statusCode())
                    .toList();
            assertThat(before).containsOnly(200, 404);

            broker.kill();
            awaitReadiness(base, 503);
            List<Integer> without = PATHS.stream()
                    .map(path -> get(base + path, token).statusCode())
                    .toList();
            assertThat(without).isEqualTo(before);
            assertThat(health(base, "liveness")).isEqualTo(200);
            broker.start();
            awaitReadiness(base, 200);

            server.kill();
            awaitReadiness(base, 503);
            for (String path : PATHS) {
                assertIsOutage(path, get(base + path, token));
            }
            assertIsOutage("rebuild", post(base + "/projections/metrics/rebuild", token));
            assertIsOutage("retry", post(base + "/projections/metrics/parked/retry", token));
            assertThat(health(base, "liveness")).isEqualTo(200);
            server.start();
            awaitReadiness(base, 200);
            assertThat(PATHS.stream().map(path -> get(base + path, token).statusCode()))
                    .containsExactlyElementsOf(before);
        }
    }

    private static void assertIsOutage(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).as(what).isPresent();
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("rule").asString()).as(what).isEqualTo("STORE_UNAVAILABLE");
        assertThat(answer.body()).as(what).doesNotContain("Exception", "jdbc", "org.");
    }

    private static ConfigurableApplicationContext start(PostgresServer server, KafkaBroker broker, TokenIssuer issuer) {
        TestDatabase database = PostgresForTests.freshDatabase(server);
        String bootstrap = broker.settings().bootstrapServers();
        ConfigurableApplicationContext service = new SpringApplication(QueryServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-timeout=500",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                        "--tandem.kafka.bootstrap-servers=" + bootstrap,
                        "--tandem.kafka.topic=" + KafkaForTests.freshTopic(bootstrap, 1),
                        "--logging.structured.format.console=",
                        "--logging.level.root=off");
        return service;
    }

    private static void awaitReadiness(String base, int status) {
        await("readiness " + status).atMost(SOON).until(() -> health(base, "readiness") == status);
    }

    private static int health(String base, String which) {
        return get(base + "/actuator/health/" + which, "").statusCode();
    }

    private static HttpResponse<String> get(String uri, String token) {
        return send(request(uri, token));
    }

    private static HttpResponse<String> post(String uri, String token) {
        return send(request(uri, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpRequest.Builder request(String uri, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
