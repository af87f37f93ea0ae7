package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.testing.ChildJvm;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies at any moment leaves rows as if it had not: no event is lost, none counts twice. */
class CrashTest {

    private static final long EVENTS = 3_000;
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(CrashPoint.class)
    void dyingAtAStepHarmsNothing(CrashPoint step) {
        scene.topic.publish(1, EVENTS, 100);
        for (int batch = 1; batch <= 2; batch++) {
            try (ChildJvm child = child(step.name(), Integer.toString(batch))) {
                child.awaitLine(line -> line.startsWith("dies at " + step), BOUND);
                child.awaitEnd(BOUND);
            }
        }
        finishAndCompare();
    }

    @Test
    void beingKilledAtAnyMomentHarmsNothing() {
        Random random = new Random(2026);
        long published = 0;
        for (int round = 0; round < 3; round++) {
            try (ChildJvm child = child("NONE", "0")) {
                scene.topic.publish(published + 1, published + 1_000, 100);
                published += 1_000;
                int batches = 1 + random.nextInt(6);
                child.awaitLine(line -> line.startsWith("committed batch " + batches), BOUND);
                child.kill(); // it is in the middle of the next
            }
        }
        assertThat(published).isEqualTo(EVENTS);
        finishAndCompare();
    }

    private void finishAndCompare() {
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, EVENTS);
            assertRowsAreReplayed(instance, EVENTS);
        }
    }

    private ChildJvm child(String step, String batch) {
        return ChildJvm.start(
                Crashing.class,
                scene.database.url(),
                scene.database.user(),
                scene.database.password(),
                scene.kafka.bootstrapServers(),
                scene.kafka.topic(),
                step,
                batch);
    }

    /** Runs the engine in a process of its own, and dies at a step of a batch if it is told to. */
    static final class Crashing {

        private Crashing() {}

        public static void main(String[] args) throws InterruptedException {
            TestDatabase database = new TestDatabase(args[0], args[1], args[2]);
            KafkaSettings kafka = Instance.kafka(args[3], args[4]);
            int deadly = Integer.parseInt(args[6]);
            AtomicInteger read = new AtomicInteger();
            AtomicInteger batches = new AtomicInteger();
            CrashPoint.Listener crashPoints = (generation, step) -> {
                int batch = step == CrashPoint.READ ? read.incrementAndGet() : read.get();
                if (step.name().equals(args[5]) && batch == deadly) {
                    System.out.println("dies at " + step);
                    System.out.flush();
                    Runtime.getRuntime().halt(137);
                }
                if (step == CrashPoint.COMMITTED) {
                    System.out.println("committed batch " + batches.incrementAndGet());
                }
            };
            ProjectionSettings small = new ProjectionSettings(
                    100,
                    Instance.SETTINGS.grace(),
                    Instance.SETTINGS.consistencyTimeout(),
                    Instance.SETTINGS.firstRetry(),
                    Instance.SETTINGS.lastRetry(),
                    Instance.SETTINGS.stalledAfter(),
                    Instance.SETTINGS.lookEvery(),
                    Duration.ofDays(30));
            try (Instance instance = Instance.start(database, kafka, new Journeys(), small, crashPoints)) {
                Thread.currentThread().join();
                assert instance.position() >= 0;
            }
        }
    }
}
