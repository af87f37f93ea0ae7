package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A runner that does not move on though events wait is noticed, whatever its thread does. */
class StalledTest {

    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aFoldThatNeverEndsMakesTheProcessNotLiveWithinTheBound() {
        CountDownLatch stuck = new CountDownLatch(1);
        Journeys projection = new Journeys(1, event -> {
            if (event.position() >= 100) {
                await(stuck);
            }
            return false;
        });
        scene.topic.publish(1, 99, 100);
        try (Instance instance =
                Instance.start(scene.database, scene.kafka, projection, settings(), CrashPoint.Listener.NONE)) {
            settle(instance, 99);
            assertThat(instance.engine.isLive()).isTrue();

            scene.topic.publish(100, 150, 100);
            waitUntil(() -> !instance.engine.isLive());
            stuck.countDown();

            settle(instance, 150);
            waitUntil(instance.engine::isLive);
        }
    }

    @Test
    void oneThatHasNothingToDoIsLive() throws Exception {
        scene.topic.publish(1, 50, 100);
        try (Instance instance =
                Instance.start(scene.database, scene.kafka, new Journeys(), settings(), CrashPoint.Listener.NONE)) {
            settle(instance, 50);
            long until = System.nanoTime() + 2 * BOUND.toNanos();

            waitUntil(() -> {
                assertThat(instance.engine.isLive()).isTrue();
                return System.nanoTime() > until;
            });
        }
    }

    private static ProjectionSettings settings() {
        ProjectionSettings usual = Instance.SETTINGS;
        return new ProjectionSettings(
                usual.batchSize(),
                usual.grace(),
                usual.consistencyTimeout(),
                usual.firstRetry(),
                usual.lastRetry(),
                BOUND,
                usual.lookEvery(),
                Duration.ofDays(30));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
