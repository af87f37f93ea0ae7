package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.SOON;
import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static org.awaitility.Awaitility.await;

import dev.tandem.query.projection.report.ProjectionsHealth;
import dev.tandem.query.projection.run.RunnerState;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.servers.KafkaBroker;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** The database or the broker may die under the runner: it goes on when they are back, and nothing is lost or doubled. */
class OutageTest {

    @Test
    void aDatabaseThatDiesAndComesBack() {
        try (Scene scene = new Scene();
                PostgresServer server = PostgresForTests.ownServer()) {
            TestDatabase database = PostgresForTests.freshDatabase(server);
            scene.topic.publish(1, 500, 50);
            try (Instance instance = Instance.start(database, scene.kafka, new Journeys())) {
                settle(instance, 500);
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.UP));
                scene.topic.publish(501, 1_000, 50);
                server.kill();
                scene.topic.publish(1_001, 1_200, 50);
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.OUT_OF_SERVICE));

                server.start();
                scene.topic.publish(1_201, 1_300, 50);
                await().atMost(SOON).until(() -> instance.activity() == RunnerState.Activity.RUNNING);
                settle(instance, 1_300);
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.UP));

                assertRowsAreReplayed(instance, 1_300);
            }
        }
    }

    @Test
    void aBrokerThatDiesAndComesBack() {
        TestDatabase database = PostgresForTests.freshDatabase();
        try (KafkaBroker broker = KafkaForTests.ownBroker()) {
            String bootstrap = broker.settings().bootstrapServers();
            KafkaSettings kafka = Instance.kafka(bootstrap, KafkaForTests.freshTopic(bootstrap, Scene.PARTITIONS));
            try (EventTopic topic = new EventTopic(bootstrap, kafka.topic());
                    Instance instance = Instance.start(database, kafka, new Journeys())) {
                topic.publish(1, 500, 50);
                settle(instance, 500);
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.UP));

                broker.kill();
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.OUT_OF_SERVICE));
                broker.start();
                topic.publish(501, 800, 50);
                settle(instance, 800);
                await().atMost(SOON).until(() -> readiness(instance).equals(Status.UP));

                assertRowsAreReplayed(instance, 800);
            }
        }
    }

    private static Status readiness(Instance instance) {
        return new ProjectionsHealth(instance.engine).health().getStatus();
    }
}
