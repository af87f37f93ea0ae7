package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.query.QueryServiceApplication;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What operators see while Kafka or the database is away: killed, not stopped, and then started again. */
class ReadinessTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void withoutKafkaOrItsDatabaseItIsAliveButNotReadyAndItBecomesReadyAgainByItself() {
        try (PostgresServer postgres = PostgresForTests.ownServer();
                KafkaBroker kafka = KafkaForTests.ownBroker();
                ConfigurableApplicationContext service = start(
                        PostgresForTests.freshDatabase(postgres),
                        kafka.settings().bootstrapServers())) {
            await("ready at first").atMost(Duration.ofMinutes(2)).until(() -> probe(service, "readiness") == 200);

            kafka.kill();
            await("not ready without Kafka")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> probe(service, "readiness") == 503);
            assertThat(probe(service, "liveness")).isEqualTo(200);
            kafka.start();
            await("ready with Kafka").atMost(Duration.ofMinutes(2)).until(() -> probe(service, "readiness") == 200);

            postgres.kill();
            await("not ready without its database")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> probe(service, "readiness") == 503);
            assertThat(probe(service, "liveness")).isEqualTo(200);
            postgres.start();
            await("ready with its database")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> probe(service, "readiness") == 200);
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database, String kafka) {
        return new SpringApplication(QueryServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--tandem.kafka.bootstrap-servers=" + kafka,
                        "--tandem.kafka.topic=" + KafkaForTests.freshTopic(kafka, 3),
                        "--logging.structured.format.console=",
                        "--logging.level.root=error",
                        "--logging.level.dev.tandem=off");
    }

    private static int probe(ConfigurableApplicationContext service, String which) {
        URI uri = URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port")
                + "/actuator/health/" + which);
        try {
            return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
