package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.web.Person.Reply;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
            Reply before = recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN, "Idempotency-Key", key);
            assertThat(before.status()).isEqualTo(200);

            postgres.kill();

            Reply during = recruiter.gives(
                    "OpenRequisition",
                    CommandEndpointTest.OPEN,
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

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Reply after = recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN, "Idempotency-Key", key);
                assertThat(after.json()).isEqualTo(before.json());
                assertThat(recruiter
                                .gives("OpenRequisition", CommandEndpointTest.OPEN)
                                .status())
                        .isEqualTo(200);
                Reply ready = recruiter.gets("/actuator/health/readiness");
                assertThat(ready.status()).as(ready.http().body()).isEqualTo(200);
            });
        }
    }

    @Test
    void aDatabaseThatAnswersButCanStoreNothingIsToldFromADefectAndMakesItNotReadyUntilItCanAgain() throws Exception {
        try (PostgresServer postgres = PostgresForTests.ownServer();
                CommandService service = CommandService.start(PostgresForTests.freshDatabase(postgres))) {
            Person recruiter = service.as("rosa", "recruiter");
            assertThat(recruiter
                            .gives("OpenRequisition", CommandEndpointTest.OPEN)
                            .status())
                    .isEqualTo(200);

            readOnly(postgres, "on");

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Reply during = recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN);
                assertThat(during.status()).as(during.http().body()).isEqualTo(503);
                assertThat(during.rule()).isEqualTo("STORE_UNAVAILABLE");
            });
            Reply notReady = recruiter.gets("/actuator/health/readiness");
            assertThat(notReady.status()).as(notReady.http().body()).isEqualTo(503);
            assertThat(part(notReady, "eventStore")).isEqualTo("OUT_OF_SERVICE");
            assertThat(recruiter.gets("/actuator/health/liveness").status()).isEqualTo(200);

            readOnly(postgres, "off");

            // Nobody gives a command meanwhile: who is not ready gets none.
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(
                                    recruiter.gets("/actuator/health/readiness").status())
                            .isEqualTo(200));
            assertThat(recruiter
                            .gives("OpenRequisition", CommandEndpointTest.OPEN)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aWriterThatWaitsForTheDatabaseWithoutEndMakesItNotReadyThoughReadersAreAnswered() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        try (CommandService service = CommandService.start(database)) {
            Person recruiter = service.as("rosa", "recruiter");
            assertThat(recruiter
                            .gives("OpenRequisition", CommandEndpointTest.OPEN)
                            .status())
                    .isEqualTo(200);
            Thread waiting;
            try (Connection other = database.connect();
                    Statement lock = other.createStatement()) {
                other.setAutoCommit(false);
                lock.execute("lock table events in exclusive mode");
                waiting = Thread.ofVirtual().start(() -> recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN));

                await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                    Reply health = recruiter.gets("/actuator/health/readiness");
                    assertThat(health.status()).isEqualTo(503);
                    assertThat(part(health, "eventStore")).isEqualTo("OUT_OF_SERVICE");
                    assertThat(part(health, "db")).isEqualTo("UP");
                });
                other.rollback();
            }
            waiting.join();

            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(
                                    recruiter.gets("/actuator/health/readiness").status())
                            .isEqualTo(200));
        }
    }

    private static String part(Reply health, String name) {
        return health.json().path("components").path(name).path("status").asString();
    }

    private static void readOnly(PostgresServer postgres, String value) throws SQLException {
        try (Connection superuser = postgres.connect("postgres");
                Statement statement = superuser.createStatement()) {
            statement.execute("set transaction_read_only = off");
            statement.execute("alter system set default_transaction_read_only = " + value);
            statement.execute("select pg_reload_conf()");
        }
    }
}
