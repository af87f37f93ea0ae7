package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.Event;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A query that brings a token sees what the token stands for, or is told that it does not. */
class ConsistencyTest {

    private static final Event EVENT = SampleEvents.advanced(new RequisitionId("mine"), "a1", Stage.OFFER);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aQueryWaitsUntilItSeesWhatItsTokenStandsFor() throws Exception {
        scene.topic.publish(1, 100, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 100);
            instance.token.set(token("mine", 101));
            CountDownLatch answered = new CountDownLatch(1);
            Thread query = Thread.ofPlatform().start(() -> {
                if (instance.read().find(Journeys.LINES, "101").isPresent()) {
                    answered.countDown();
                }
            });
            waitUntil(() -> query.getState() == Thread.State.TIMED_WAITING);
            assertThat(answered.getCount()).isOne();

            scene.topic.publish(101, List.of(EVENT));

            assertThat(answered.await(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void aTokenOfAnEventThatTheProjectionDoesNotFoldIsReachedToo() {
        scene.topic.publish(1, 100, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 100);
            scene.topic.publish(101, List.of(SampleEvents.registered("somebody")));
            instance.token.set(token("somebody", 101));

            assertThat(instance.read()).isNotNull();
        }
    }

    @Test
    void everyKeyOfATokenIsWaitedFor() {
        ProjectionSettings impatient = patience(Duration.ofMillis(200));
        scene.topic.publish(1, 100, 50);
        try (Instance instance =
                Instance.start(scene.database, scene.kafka, new Journeys(), impatient, CrashPoint.Listener.NONE)) {
            settle(instance, 100);
            scene.topic.publish(101, List.of(EVENT));
            settle(instance, 101);
            String elsewhere = keyInAnotherPartition("mine");
            instance.token.set(new ConsistencyToken(Map.of("mine", 101L, elsewhere, 102L)));

            assertThatThrownBy(() -> instance.read())
                    .isInstanceOfSatisfying(
                            NotYetConsistentException.class,
                            e -> assertThat(e.retryAfter()).isPositive());

            scene.topic.publish(102, List.of(SampleEvents.advanced(new RequisitionId(elsewhere), "a2", Stage.OFFER)));
            settle(instance, 102);
            assertThat(instance.read()).isNotNull();
        }
    }

    @Test
    void aTokenIsNotBelievedBecauseAnotherPartitionIsFurther() {
        ProjectionSettings impatient = patience(Duration.ofMillis(200));
        try (Instance instance =
                Instance.start(scene.database, scene.kafka, new Journeys(), impatient, CrashPoint.Listener.NONE)) {
            String elsewhere = keyInAnotherPartition("mine");
            scene.topic.publish(2, List.of(SampleEvents.advanced(new RequisitionId(elsewhere), "a2", Stage.OFFER)));
            waitUntil(() -> instance.position() == 2);
            instance.token.set(token("mine", 1));

            assertThatThrownBy(() -> instance.read()).isInstanceOf(NotYetConsistentException.class);
        }
    }

    private static String keyInAnotherPartition(String key) {
        int number = 0;
        while (Topic.partitionOf("k" + number, Scene.PARTITIONS) == Topic.partitionOf(key, Scene.PARTITIONS)) {
            number++;
        }
        return "k" + number;
    }

    private static ConsistencyToken token(String key, long position) {
        return new ConsistencyToken(Map.of(key, position));
    }

    private static ProjectionSettings patience(Duration patience) {
        return new ProjectionSettings(
                500,
                Instance.SETTINGS.grace(),
                patience,
                Instance.SETTINGS.firstRetry(),
                Instance.SETTINGS.lastRetry(),
                Instance.SETTINGS.stalledAfter(),
                Instance.SETTINGS.lookEvery(),
                Duration.ofDays(30));
    }
}
