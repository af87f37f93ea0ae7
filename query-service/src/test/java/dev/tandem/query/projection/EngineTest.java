package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EngineTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestDatabase database = PostgresForTests.freshDatabase();
    private KafkaSettings kafka;
    private FactTopic topic;

    @BeforeEach
    void createTopic() {
        kafka = Instance.kafka(KafkaForTests.bootstrapServers(), KafkaForTests.freshTopic(6));
        topic = new FactTopic(kafka.bootstrapServers(), kafka.topic());
    }

    @AfterEach
    void closeTopic() {
        topic.close();
    }

    @Test
    void rowsAreThoseOfAFreshReplay() {
        topic.publish(1, 1_000, 100);
        try (Instance instance = Instance.start(database, kafka, new Journeys())) {
            await().atMost(SOON).until(() -> instance.serving() != null);
            topic.publish(1_001, 2_000, 10);
            await().atMost(SOON).until(() -> instance.position() == 2_000);

            assertThat(StoredRows.of(instance.sql, Objects.requireNonNull(instance.serving()), new Journeys()))
                    .isEqualTo(StoredRows.replayed(new Journeys(), 2_000, Facts::at));
        }
    }
}
