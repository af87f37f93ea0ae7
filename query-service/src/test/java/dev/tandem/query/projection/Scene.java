package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.events.Event;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A database and a topic of a test's own. */
final class Scene implements AutoCloseable {

    static final Duration SOON = Duration.ofMinutes(2);
    static final int PARTITIONS = 6;

    final TestDatabase database = PostgresForTests.freshDatabase();
    final KafkaSettings kafka = Instance.kafka(KafkaForTests.bootstrapServers(), KafkaForTests.freshTopic(PARTITIONS));
    final EventTopic topic = new EventTopic(kafka.bootstrapServers(), kafka.topic());

    Instance start(Projection projection) {
        return Instance.start(database, kafka, projection);
    }

    Instance start(Projection projection, CrashPoint.Listener crashPoints) {
        return Instance.start(database, kafka, projection, Instance.SETTINGS, crashPoints);
    }

    /** Waits until queries of that instance see everything up to that position, and the instance knows that they do. */
    static void settle(Instance instance, long position) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(instance.reached())
                    .as("position, and up to where all is there; %s", instance.state())
                    .isEqualTo(List.of(position, position));
            assertThat(instance.known())
                    .as("what a runner says of it, a moment after the database does")
                    .isEqualTo(instance.reached());
        });
    }

    static void waitUntil(Callable<Boolean> condition) {
        await().atMost(SOON).until(condition);
    }

    /** The serving rows are, to the row, those of a fresh replay of the events up to that position. */
    static void assertRowsAreReplayed(
            Instance instance, Projection projection, long last, LongFunction<? extends Event> event) {
        Generation serving = Objects.requireNonNull(instance.serving(), "nothing serves");
        assertThat(StoredRows.of(instance.sql, serving, projection))
                .isEqualTo(StoredRows.replayed(projection, last, event));
    }

    static void assertRowsAreReplayed(Instance instance, long last) {
        assertRowsAreReplayed(instance, new Journeys(), last, SampleEvents::at);
    }

    /** Another topic of the same name, empty. */
    void createTopicAnew() throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(kafka.topic())).all().get();
            waitUntil(() -> !admin.listTopics().names().get().contains(kafka.topic()));
            admin.createTopics(List.of(new NewTopic(kafka.topic(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    @Override
    public void close() {
        topic.close();
    }
}
