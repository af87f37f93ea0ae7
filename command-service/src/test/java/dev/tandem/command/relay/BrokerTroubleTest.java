package dev.tandem.command.relay;

import static dev.tandem.command.relay.Topic.assertEachOnceInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.relay.RelayStatus.State;
import dev.tandem.command.relay.Topic.Seen;
import dev.tandem.command.setaside.Worker;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestSize;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class BrokerTroubleTest {

    private static final Duration BOUND = Duration.ofMinutes(3);

    @Test
    void whileTheBrokerIsAwayAppendsGoOnAndTheRelaySaysWhyItWaits() {
        try (KafkaBroker broker = KafkaForTests.ownBroker();
                Stage stage = Stage.on(
                        PostgresForTests.freshDatabase(), broker.settings().bootstrapServers())) {
            Relay relay = stage.relay();
            SimpleMeterRegistry registry = new SimpleMeterRegistry();
            RelayMetrics.show(registry, relay, stage.progress(), stage.store);
            stage.append(300, 7);
            await().atMost(BOUND).until(() -> stage.progress().position() == 300);
            await().atMost(BOUND).until(() -> health(relay).getStatus().equals(Status.UP));

            broker.kill();
            stage.append(700, 7);
            // All at once: it tries again meanwhile, and stands by where the lock it gave up is not free yet.
            await().atMost(BOUND).untilAsserted(() -> {
                assertThat(relay.status().state()).isEqualTo(State.WAITING);
                assertThat(health(relay).getStatus()).isEqualTo(Status.DOWN);
                assertThat(health(relay).getDetails()).containsKey("problem");
                assertThat(registry.get("tandem.relay.lag").gauge().value()).isEqualTo(700);
                assertThat(registry.get("tandem.relay.lag.seconds").gauge().value())
                        .isPositive();
                assertThat(registry.get("tandem.relay.troubled").gauge().value())
                        .isEqualTo(1);
            });

            broker.start();
            await().atMost(BOUND).until(() -> stage.progress().position() == 1_000);

            assertEachOnceInOrder(stage.topic().read(), 1_000);
            await().atMost(BOUND).until(() -> health(relay).getStatus().equals(Status.UP));
            assertThat(registry.get("tandem.relay.lag").gauge().value()).isZero();
            assertThat(registry.get("tandem.relay.lag.seconds").gauge().value()).isZero();
        }
    }

    @Test
    void aBrokerKilledAgainAndAgainAmidTheSendingLosesAndDoublesNothing() {
        try (KafkaBroker broker = KafkaForTests.ownBroker();
                Stage stage = Stage.on(
                        PostgresForTests.freshDatabase(), broker.settings().bootstrapServers())) {
            stage.relay();
            int rounds = TestSize.of(2, 5);
            for (int round = 1; round <= rounds; round++) {
                stage.append(2_000, 7);
                long some = 2_000L * (round - 1) + 300;
                await().atMost(BOUND).until(() -> stage.progress().position() >= some);
                broker.kill();
                broker.start();
            }
            int all = 2_000 * rounds;
            await().atMost(BOUND).until(() -> stage.progress().position() == all);

            assertEachOnceInOrder(stage.topic().read(), all);
        }
    }

    @Test
    void anEventTooLargeForTheBrokerIsWithheldInItsPlaceAndSentWhenTheTopicIsFilledAnew() throws Exception {
        try (Stage stage = Stage.set()) {
            Relay relay = stage.relay();
            await().atMost(BOUND).until(() -> relay.status().state() == State.LEADING);
            limitRecords(stage, 10_000);

            stage.append(50, 5);
            stage.append(List.of(Stage.event("R-1", incompressible(20_000))));
            stage.append(50, 5);
            await().atMost(BOUND).until(() -> stage.progress().position() == 101);

            List<Seen> seen = stage.topic().read();
            assertEachOnceInOrder(seen, 101);
            assertWithheld(seen, 51);
            assertThat(seen.stream().filter(record -> record.raw().value() == null))
                    .as("nothing else is")
                    .hasSize(1);
            assertThat(stage.setAside().subjects(Worker.RELAY)).containsExactly("51");
            await().atMost(BOUND).until(() -> health(relay).getStatus().equals(Status.UP));

            relay.stop();
            deleteTopic(stage);
            stage.relay();
            await().atMost(BOUND)
                    .until(() -> stage.setAside().subjects(Worker.RELAY).isEmpty());
            await().atMost(BOUND).until(() -> stage.progress().position() == 101);

            assertThat(stage.topic().read())
                    .hasSize(101)
                    .allSatisfy(record -> assertThat(record.raw().value()).isNotNull());
        }
    }

    @Test
    void anEventThatNoRecordCanBeMadeOfIsWithheldAndAllOthersGoOut() {
        try (Stage stage = Stage.set()) {
            stage.append(50, 5);
            stage.append(List.of(Stage.event("R-1", incompressible(2 << 20))));
            stage.append(List.of(Stage.eventWithoutKey("{}")));
            stage.append(48, 5);
            stage.relay();
            await().atMost(BOUND).until(() -> stage.progress().position() == 100);

            List<Seen> seen = stage.topic().read();
            assertEachOnceInOrder(seen, 100);
            assertWithheld(seen, 51);
            assertWithheld(seen, 52);
            assertThat(stage.setAside().subjects(Worker.RELAY)).containsExactlyInAnyOrder("51", "52");
        }
    }

    private static void assertWithheld(List<Seen> seen, long position) {
        Seen record = seen.stream()
                .filter(each -> each.position() == position)
                .findFirst()
                .orElseThrow();
        assertThat(record.raw().value()).isNull();
        assertThat(Topic.header(record.raw(), EventHeaders.WITHHELD)).isNotBlank();
        assertThat(Topic.header(record.raw(), EventHeaders.TYPE)).isEqualTo("hiring.CandidateSubmitted");
    }

    private static void deleteTopic(Stage stage) throws Exception {
        try (Admin admin = Admin.create(stage.kafka.with(Map.of()))) {
            admin.deleteTopics(List.of(stage.settings.topic())).all().get();
            // Until the broker has carried it out, it takes what is sent to it.
            await().atMost(BOUND).until(() -> !admin.listTopics().names().get().contains(stage.settings.topic()));
        }
    }

    private static Health health(Relay relay) {
        return Objects.requireNonNull(new RelayHealth(relay).health());
    }

    private static String incompressible(int length) {
        StringBuilder text = new StringBuilder("\"");
        ThreadLocalRandom.current()
                .ints(length, 'A', 'z' + 1)
                .filter(Character::isLetter)
                .forEach(letter -> text.append((char) letter));
        while (text.length() <= length) {
            text.append((char) ThreadLocalRandom.current().nextInt('a', 'z' + 1));
        }
        return text.append('"').toString();
    }

    private static void limitRecords(Stage stage, int bytes) throws Exception {
        try (Admin admin = Admin.create(stage.kafka.with(Map.of()))) {
            ConfigEntry limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, stage.settings.topic()),
                            List.of(new AlterConfigOp(limit, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
        }
    }
}
