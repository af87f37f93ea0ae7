package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.projection.run.RunnerState;
import dev.tandem.query.projection.topic.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each event counts once, whatever the topic does. */
class EngineTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void rowsAreThoseOfAFreshReplay() {
        scene.topic.publish(1, 1_000, 100);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 1_000);
            scene.topic.publish(1_001, 2_000, 10);
            settle(instance, 2_000);

            assertRowsAreReplayed(instance, 2_000);
            waitUntil(() -> counted(instance, "folded") + counted(instance, "skipped") == 2_000);
            assertThat(instance.meters.get("tandem.projection.missing").gauge().value())
                    .isZero();
        }
    }

    @Test
    void anAnswerSaysUpToWhichPositionItHoldsEveryEvent() {
        scene.topic.publish(1, 200, 100);
        // From here on all events are of one key, so the other partitions stay where they are.
        scene.topic.publish(
                201,
                List.of(
                        SampleEvents.advanced(new RequisitionId("r1"), "a1", Stage.OFFER),
                        SampleEvents.advanced(new RequisitionId("r1"), "a2", Stage.OFFER)));
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 202);

            assertThat(instance.read()).isNotNull();
            assertThat(instance.contained).hasValue(202);
        }
    }

    @Test
    void eventsThatComeAgainAreDropped() {
        scene.topic.publish(1, 300, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 300);
            scene.topic.publish(1, 400, 50); // a relay that lost its place begins again
            scene.topic.publish(350, 420, 7); // one that crashed before its checkpoint
            settle(instance, 420);

            assertRowsAreReplayed(instance, 420);
            waitUntil(() -> counted(instance, "duplicate") == 300 + 51);
        }
    }

    @Test
    void eventsOfAnAbortedTransactionNeverWere() {
        scene.topic.publish(1, 100, 50);
        scene.topic.abort(101, List.of(SampleEvents.advanced(new RequisitionId("r1"), "a1", Stage.OFFER)));
        scene.topic.publish(101, 200, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 200);

            assertRowsAreReplayed(instance, 200);
        }
    }

    @Test
    void aTopicCreatedAnewIsReadFromItsBeginning() throws Exception {
        scene.topic.publish(1, 300, 1); // with so many ends of transactions, offsets are twice the events
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 300);
        }
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(scene.kafka.topic())).all().get();
            waitUntil(() -> !admin.listTopics().names().get().contains(scene.kafka.topic()));
            admin.createTopics(List.of(new NewTopic(scene.kafka.topic(), Scene.PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        // Packed into few transactions, the events that follow stand at offsets below those that were read before.
        try (EventTopic anew = new EventTopic(scene.kafka.bootstrapServers(), scene.kafka.topic())) {
            anew.publish(1, 900, 300);
        }
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 900);

            assertRowsAreReplayed(instance, 900);
            waitUntil(() -> counted(instance, "duplicate") == 300);
        }
    }

    @Test
    void aTopicCreatedAnewWhileItIsReadIsReadFromItsBeginning() throws Exception {
        scene.topic.publish(1, 200, 1);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 200);
            try (Admin admin = admin()) {
                admin.deleteTopics(List.of(scene.kafka.topic())).all().get();
                waitUntil(() -> instance.activity() == RunnerState.Activity.RETRYING);
                admin.createTopics(List.of(new NewTopic(scene.kafka.topic(), Scene.PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
            try (EventTopic anew = new EventTopic(scene.kafka.bootstrapServers(), scene.kafka.topic())) {
                anew.publish(1, 500, 250);
            }
            settle(instance, 500);

            assertRowsAreReplayed(instance, 500);
        }
    }

    @Test
    void aTopicThatLostWhatIsToBeReadNextStopsTheProjection() throws Exception {
        scene.topic.publish(1, 300, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 300);
        }
        scene.topic.publish(301, 600, 50);
        truncate();
        scene.topic.publish(601, 700, 50);

        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> instance.activity() == RunnerState.Activity.FAILED);

            assertThat(Objects.requireNonNull(instance.state()).reason())
                    .contains("does not hold", "nothing is skipped");
            waitUntil(() -> instance.registry.of(Journeys.NAME).getFirst().failure() != null); // written down next
            assertThat(instance.registry.of(Journeys.NAME).getFirst().failure()).contains("does not hold");
            assertThat(instance.position()).isEqualTo(300);
        }
    }

    @Test
    void aTopicWithoutItsFirstEventsBuildsNothing() throws Exception {
        scene.topic.publish(1, 300, 50);
        truncate();
        scene.topic.publish(301, 400, 50);

        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> instance.activity() == RunnerState.Activity.FAILED);

            assertThat(instance.serving()).isNull();
        }
    }

    @Test
    void partitionsAddedLaterStopTheProjection() throws Exception {
        scene.topic.publish(1, 100, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 100);
        }
        try (Admin admin = admin()) {
            admin.createPartitions(Map.of(scene.kafka.topic(), NewPartitions.increaseTo(9)))
                    .all()
                    .get();
        }
        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> instance.activity() == RunnerState.Activity.FAILED);

            assertThat(Objects.requireNonNull(instance.state()).reason()).contains("9 partitions", "read with 6");
        }
    }

    @Test
    void anEventInTheWrongPartitionStopsTheProjection() {
        Event event = SampleEvents.advanced(new RequisitionId("r1"), "a1", Stage.OFFER);
        ProducerRecord<String, byte[]> proper = scene.topic.record(1, event);
        int wrong = (Topic.partitionOf("r1", Scene.PARTITIONS) + 1) % Scene.PARTITIONS;
        scene.topic.publish(
                List.of(new ProducerRecord<>(proper.topic(), wrong, proper.key(), proper.value(), proper.headers())));

        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> instance.activity() == RunnerState.Activity.FAILED);

            assertThat(Objects.requireNonNull(instance.state()).reason()).contains("is in partition " + wrong);
        }
    }

    @Test
    void anEventThatNeverCameIsMissed() {
        scene.topic.publish(1, 100, 50);
        scene.topic.publish(103, 200, 50);
        try (Instance instance = scene.start(new Journeys())) {
            waitUntil(() -> instance.position() == 200);

            waitUntil(() ->
                    instance.meters.get("tandem.projection.missing").gauge().value() == 2);
        }
    }

    private void truncate() throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            for (int partition = 0; partition < Scene.PARTITIONS; partition++) {
                all.put(new TopicPartition(scene.kafka.topic(), partition), RecordsToDelete.beforeOffset(-1));
            }
            admin.deleteRecords(all).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(scene.kafka.adminProperties());
    }

    private static double counted(Instance instance, String outcome) {
        return instance.meters
                .get("tandem.projection.events")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
