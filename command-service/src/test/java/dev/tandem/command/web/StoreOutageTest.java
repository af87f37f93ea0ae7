package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.Person.Reply;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What callers and operators see while the database is away: killed, not stopped. */
class StoreOutageTest {

    @Test
    void callersAreToldToComeAgainOperatorsThatItIsNotReadyAndThenItGoesOnByItself() {
        try (PostgresServer postgres = PostgresForTests.ownServer();
                CommandService service = CommandService.start(
                        PostgresForTests.freshDatabase(postgres),
                        "--spring.datasource.hikari.connection-timeout=1000")) {
            Person recruiter = service.as("rosa", "recruiter");
            String key = UUID.randomUUID().toString();
            Reply before = recruiter.gives("OpenRequisition", CommandDoorTest.OPEN, "Idempotency-Key", key);
            assertThat(before.status()).isEqualTo(200);

            postgres.kill();

            Reply during = recruiter.gives(
                    "OpenRequisition",
                    CommandDoorTest.OPEN,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
            assertThat(during.status()).as(during.http().body()).isEqualTo(503);
            assertThat(during.rule()).isEqualTo("STORE_UNAVAILABLE");
            assertThat(during.header("Retry-After")).isNotEmpty();
            assertThat(during.json().path("remedy").asString()).contains("nothing was done");
            assertThat(recruiter.gets("/actuator/health/readiness").status()).isEqualTo(503);
            Reply live = recruiter.gets("/actuator/health/liveness");
            assertThat(live.status()).as(live.http().body()).isEqualTo(200);

            postgres.start();

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Reply after = recruiter.gives("OpenRequisition", CommandDoorTest.OPEN, "Idempotency-Key", key);
                assertThat(after.json()).isEqualTo(before.json());
                assertThat(recruiter
                                .gives("OpenRequisition", CommandDoorTest.OPEN)
                                .status())
                        .isEqualTo(200);
                Reply ready = recruiter.gets("/actuator/health/readiness");
                assertThat(ready.status()).as(ready.http().body()).isEqualTo(200);
            });
        }
    }
}
