package dev.tandem.query.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.state.RequisitionState;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever was replaced and does not know it puts nothing older over what is newer. */
class ZombieTest {

    private static final KafkaSettings KAFKA =
            new KafkaSettings(KafkaForTests.bootstrapServers(), "nothing.is.read", Map.of());

    private final String topic = KafkaForTests.freshTopic(1);
    private final StateTopicSettings settings = settings(topic, Duration.ofHours(24));

    private static StateTopicSettings settings(String topic, Duration compactedWithin) {
        return new StateTopicSettings(
                true,
                topic,
                1,
                (short) 1,
                topic,
                500,
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                compactedWithin,
                Duration.ofDays(7));
    }

    @Test
    void whatItHasSentAndNotCommittedIsNeverSeen() throws Exception {
        AtomicReference<@Nullable StateSender> successor = new AtomicReference<>();
        StateSender zombie = new StateSender(KAFKA, settings, () -> {
            if (successor.get() == null) { // it stands still between what it sent and its commit
                StateSender next = new StateSender(KAFKA, settings, () -> {});
                successor.set(next);
                try {
                    next.send(List.of(record("newer")));
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });

        assertThatThrownBy(() -> zombie.send(List.of(record("older")))).isInstanceOf(KafkaException.class);
        assertThatThrownBy(() -> zombie.send(List.of(record("older still")))).isInstanceOf(KafkaException.class);
        zombie.close();
        Objects.requireNonNull(successor.get()).close();

        assertThat(new OnTopic(topic).records()).extracting(one -> one.value()).containsExactly("newer");
        assertThat(TopicContents.read(KAFKA, settings).takeIfEqual("r", bytes("newer")))
                .isTrue();
    }

    @Test
    void oneInstanceHasTheLeaseUntilItsSessionEnds() throws Exception {
        TestDatabase database = PostgresForTests.freshDatabase();
        Lease first = Objects.requireNonNull(Lease.tryTake(database.dataSource(), topic));
        assertThat(Lease.tryTake(database.dataSource(), topic)).isNull();
        first.check();
        first.close();

        try (Lease second = Objects.requireNonNull(Lease.tryTake(database.dataSource(), topic))) {
            second.check();
        }
    }

    @Test
    void aTopicThatSomebodyElseMadeIsCompactedFromThenOn() throws Exception {
        OnTopic made = new OnTopic(topic);
        assertThat(made.setting("cleanup.policy")).isEqualTo("delete");
        try (StateTopic states = new StateTopic(KAFKA, settings)) {
            String id = states.ensure();

            assertThat(made.setting("cleanup.policy")).isEqualTo("compact");
            assertThat(states.ensure()).isEqualTo(id);
        }
        assertThat(RequisitionState.TOPIC).isEqualTo("hiring.requisitions");
    }

    /** By the broker's own settings, whose cleaner looks every 15 seconds. */
    @Test
    void aStateThatWasReplacedIsCompactedAway() throws Exception {
        StateTopicSettings hasty = settings(topic + "-hasty", Duration.ofMillis(200));
        OnTopic there = new OnTopic(hasty.topic());
        try (StateTopic states = new StateTopic(KAFKA, hasty);
                StateSender sender = new StateSender(KAFKA, hasty, () -> {})) {
            states.ensure();
            sender.send(List.of(record(there.topic(), "first")));
            // What is old enough is compacted once something behind it has begun another segment.
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        sender.send(List.of(record(there.topic(), "next")));
                        assertThat(there.records())
                                .extracting(one -> one.value())
                                .doesNotContain("first");
                    });
        }
    }

    private ProducerRecord<String, byte @Nullable []> record(String value) {
        return record(topic, value);
    }

    private static ProducerRecord<String, byte @Nullable []> record(String topic, String value) {
        return new ProducerRecord<>(topic, "r", bytes(value));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
