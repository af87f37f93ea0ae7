package dev.tandem.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tandem.command.intake.CommandIntake;
import dev.tandem.command.web.Person.Reply;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What an operator sees. */
class ObservabilityTest {

    private static final CommandService SERVICE = CommandService.shared();

    @Test
    void commandsAreCountedByNameAndOutcome() {
        Person recruiter = SERVICE.as("rosa", "recruiter");
        recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN);
        recruiter.gives("OpenRequisition", CommandEndpointTest.OPEN.replace("\"mia\"", "\"rosa\""));
        recruiter.gives("OpenRequisition", "{}");
        recruiter.gives("NoSuchCommand", "{}");

        String metrics = SERVICE.asNobody().gets("/actuator/prometheus").http().body();

        assertThat(metrics)
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"recorded\",rule=\"none\"}")
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"refused\",rule=\"PARTNERS_ARE_TWO\"}")
                .contains(
                        "tandem_commands_seconds_count{command=\"OpenRequisition\",outcome=\"invalid\",rule=\"none\"}")
                .contains("tandem_commands_seconds_count{command=\"unknown\",outcome=\"invalid\",rule=\"none\"}")
                .doesNotContain("NoSuchCommand");
    }

    @Test
    void whatThePagerNeedsIsOnTheMetricsPage() {
        try (CommandService service = CommandService.start(
                PostgresForTests.freshDatabase(),
                "--tandem.relay.topic=" + KafkaForTests.freshTopic(3),
                "--tandem.relay.transactional-id=observed-"
                        + ProcessHandle.current().pid(),
                "--tandem.kafka.bootstrap-servers=" + KafkaForTests.bootstrapServers())) {
            service.as("rosa", "recruiter").gives("OpenRequisition", CommandEndpointTest.OPEN);

            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                Map<String, Double> metrics = metrics(service);
                assertThat(metrics)
                        .containsEntry("tandem_store_head", 1.0)
                        .containsEntry("tandem_store_append_seconds_count", 1.0)
                        .containsEntry("tandem_store_batch_size_events_count", 1.0)
                        .containsEntry("tandem_store_batch_size_events_sum", 1.0)
                        .containsEntry("tandem_store_conflicts_total", 0.0)
                        .containsEntry("tandem_store_queue_depth_events", 0.0)
                        .containsEntry("tandem_store_untagged_events", 0.0)
                        .containsEntry("tandem_relay_position", 1.0)
                        .containsEntry("tandem_relay_lag", 0.0)
                        .containsEntry("tandem_relay_lag_seconds", 0.0)
                        .containsEntry("tandem_relay_active", 1.0)
                        .containsEntry("tandem_relay_troubled", 0.0)
                        .containsEntry("tandem_relay_sent_total", 1.0);
                assertThat(metrics.get("tandem_store_append_seconds_sum")).isPositive();
            });
        }
    }

    /** What has no labels, by name. */
    private static Map<String, Double> metrics(CommandService service) {
        return service.asNobody()
                .gets("/actuator/prometheus")
                .http()
                .body()
                .lines()
                .filter(line -> !line.startsWith("#") && !line.contains("{"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> Double.valueOf(words[1])));
    }

    @Test
    void aCommandsCorrelationIdIsOnItsLineOfTheLog() {
        Logger log = (Logger) LoggerFactory.getLogger(CommandIntake.class);
        log.setLevel(Level.INFO);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            SERVICE.as("rosa", "recruiter")
                    .gives("OpenRequisition", CommandEndpointTest.OPEN, "Tandem-Correlation-Id", "follow-me-1");
        } finally {
            log.detachAppender(lines);
            log.setLevel(null);
        }
        assertThat(lines.list).anySatisfy(line -> {
            assertThat(line.getMDCPropertyMap()).containsEntry("correlationId", "follow-me-1");
            assertThat(line.getFormattedMessage()).contains("OpenRequisition by rosa: recorded, position ");
        });
    }

    @Test
    void aTimeThatMayBeMovedIsToldWhereAnOperatorLooks(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("demo-time"), "PT48H");
        try (CommandService service =
                CommandService.start(PostgresForTests.freshDatabase(), "--tandem.demo.time-file=" + file)) {
            Reply info = service.asNobody().gets("/actuator/info");

            assertThat(info.json().path("time").toString()).isEqualTo("{\"ahead\":\"PT48H\",\"movable\":true}");
            assertThat(info.http().body()).doesNotContain(folder.toString());
        }
        assertThat(SERVICE.asNobody().gets("/actuator/info").json().has("time")).isFalse();
    }

    @Test
    void probesAreOpenAndTellLivenessFromReadiness() {
        Person probe = SERVICE.asNobody();

        Reply live = probe.gets("/actuator/health/liveness");
        Reply ready = probe.gets("/actuator/health/readiness");

        assertThat(live.json().path("status").asString()).isEqualTo("UP");
        assertThat(live.json().path("components").has("db")).isFalse();
        assertThat(ready.json().path("components").has("db")).isTrue();
        assertThat(ready.json().path("components").has("eventStore")).isTrue();
    }

    @Test
    void whatIsNotForEverybodyIsNotExposed() {
        assertThat(SERVICE.as("rosa", "recruiter").gets("/actuator/env").status())
                .isEqualTo(404);
        assertThat(SERVICE.asNobody().gets("/actuator/env").status()).isEqualTo(401);
    }
}
