package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.fold.RunnerMeters;
import dev.tandem.query.projection.fold.RunnerStats;
import dev.tandem.query.projection.generation.Checkpoints;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.run.GenerationWork;
import dev.tandem.query.projection.run.RunnerSession;
import dev.tandem.query.projection.run.RunnerState;
import dev.tandem.query.projection.topic.TopicDirectory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One instance runs a projection at a time; another takes over; whoever has lost its place writes nothing. */
class InstancesTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void oneRunsAndAnotherTakesOver() {
        scene.topic.publish(1, 200, 50);
        Instance first = scene.start(new Journeys());
        settle(first, 200);
        try (Instance second = scene.start(new Journeys())) {
            waitUntil(() -> second.activity() == RunnerState.Activity.STANDBY);
            scene.topic.publish(201, 300, 10);
            settle(first, 300);
            assertThat(second.activity()).isEqualTo(RunnerState.Activity.STANDBY);
            waitUntil(() -> second.position() == 300); // it reads what the other writes

            first.close();
            waitUntil(() -> second.activity() == RunnerState.Activity.RUNNING);
            scene.topic.publish(301, 400, 10);
            settle(second, 400);

            assertRowsAreReplayed(second, 400);
        } finally {
            first.close();
        }
    }

    @Test
    void anInstanceWhoseSessionDiedInTheMiddleOfABatchWritesNothingOfIt() throws Exception {
        scene.topic.publish(1, 200, 50);
        AtomicBoolean armed = new AtomicBoolean();
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CrashPoint.Listener paused = (generation, step) -> {
            if (step == CrashPoint.CHECKPOINTED && armed.compareAndSet(true, false)) {
                inTheMiddle.countDown();
                awaitUninterrupted(goOn);
            }
        };
        Instance zombie = scene.start(new Journeys(), paused);
        settle(zombie, 200); // who comes second finds it running
        try (zombie;
                Instance other = scene.start(new Journeys())) {
            waitUntil(() -> other.activity() == RunnerState.Activity.STANDBY);
            armed.set(true);
            scene.topic.publish(201, 300, 100);
            assertThat(inTheMiddle.await(2, TimeUnit.MINUTES)).isTrue();
            terminateRunners();
            waitUntil(() -> other.activity() == RunnerState.Activity.RUNNING);
            settle(other, 300);
            goOn.countDown();
            scene.topic.publish(301, 400, 10);
            settle(other, 400);
            waitUntil(() -> zombie.activity() == RunnerState.Activity.STANDBY);

            assertRowsAreReplayed(other, 400);
        }
    }

    @Test
    void twoThatBothBelieveTheyRunItCannotBothWrite() throws Exception {
        scene.topic.publish(1, 200, 50);
        Generation generation;
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 200);
            generation = instance.registry.of(Journeys.NAME).getFirst();
        }
        try (Believer one = new Believer(generation);
                Believer other = new Believer(generation)) {
            scene.topic.publish(201, 250, 50);
            one.stepUntil(250);

            assertThatThrownBy(() -> other.stepUntil(250))
                    .isInstanceOf(Checkpoints.FencedException.class)
                    .hasMessageContaining("another instance");
        }
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 250);
            assertRowsAreReplayed(instance, 250);
        }
    }

    @Test
    void aTokenIsWaitedForOnTheInstanceThatOnlyReads() {
        scene.topic.publish(1, 200, 50);
        try (Instance runs = scene.start(new Journeys())) {
            settle(runs, 200);
            try (Instance reads = scene.start(new Journeys())) {
                waitUntil(() -> reads.serving() != null && reads.activity() == RunnerState.Activity.STANDBY);
                String key = SampleEvents.at(210).topicKey();
                reads.token.set(new ConsistencyToken(Map.of(key, 210L)));
                scene.topic.publish(201, 210, 10);

                ReadModel model = reads.read();

                if (new Journeys().folds().contains(SampleEvents.at(210).getClass())) {
                    assertThat(model.find(Journeys.LINES, "210")).isPresent();
                }
                assertThat(reads.position()).isEqualTo(210);
                settle(runs, 210); // a transaction ends in one partition after the other
                assertThat(reads.read()).isNotNull();
                assertThat(reads.contained).hasValue(210);
            }
        }
    }

    private void terminateRunners() throws SQLException {
        try (var connection = scene.database.connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and classid = "
                            + GenerationRegistry.LOCK_CLASS + " and granted");
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A runner at work that holds no lock. */
    private final class Believer implements AutoCloseable {

        private final GenerationRegistry registry =
                new GenerationRegistry(scene.database.dataSource(), Instance.SETTINGS.grace());
        private final TopicDirectory directory = new TopicDirectory(scene.kafka);
        private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
        private final Progress progress = new Progress();
        private final RunnerStats stats = new RunnerStats(InstantSource.system());
        private final RunnerSession session;
        private final GenerationWork work;

        private Believer(Generation generation) throws SQLException {
            session = RunnerSession.open(scene.database.unpooled(), generation.id());
            RunnerContext context = new RunnerContext(
                    Instance.SETTINGS,
                    scene.kafka,
                    scene.database.unpooled(),
                    registry,
                    directory,
                    meters,
                    InstantSource.system(),
                    CrashPoint.Listener.NONE);
            work = new GenerationWork(
                    context,
                    generation,
                    new Journeys(),
                    progress,
                    (building, catchUp) -> true,
                    session,
                    new RunnerMeters(meters, generation, stats),
                    stats);
        }

        private void stepUntil(long position) throws SQLException {
            List<Long> waited = List.of();
            while (progress.reached().position() < position) {
                work.step();
                waited = progress.reached().positions();
            }
            assertThat(waited).isNotEmpty();
        }

        @Override
        public void close() {
            work.close();
            session.close();
            directory.close();
        }
    }
}
