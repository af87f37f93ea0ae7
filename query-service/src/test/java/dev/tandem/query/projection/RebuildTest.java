package dev.tandem.query.projection;

import static dev.tandem.query.projection.Scene.assertRowsAreReplayed;
import static dev.tandem.query.projection.Scene.settle;
import static dev.tandem.query.projection.Scene.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.events.Event;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.generation.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A new generation is built beside the one that serves, and takes over without anybody noticing. */
class RebuildTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void queriesNeverFailAndNeverGoBackWhileAProjectionIsRebuilt() throws Exception {
        scene.topic.publish(1, 3_000, 500);
        try (Instance instance = scene.start(new Journeys());
                Reader reader = new Reader(instance)) {
            settle(instance, 3_000);
            AtomicLong published = new AtomicLong(3_000);
            AtomicBoolean publishing = new AtomicBoolean(true);
            Thread publisher = Thread.ofPlatform().daemon().start(() -> {
                while (publishing.get()) {
                    scene.topic.publish(published.get() + 1, published.addAndGet(5), 5);
                }
            });
            reader.start();
            for (int generation = 2; generation <= 4; generation++) {
                assertThat(instance.registry.rebuild(new Journeys())).isEqualTo(generation);
                int wanted = generation;
                waitUntil(() -> Objects.requireNonNull(instance.serving()).number() == wanted);
            }
            publishing.set(false);
            publisher.join();
            settle(instance, published.get());

            assertThat(reader.failure()).isNull();
            assertThat(reader.queries()).isPositive();
            assertRowsAreReplayed(instance, published.get());
            waitUntil(() -> instance.registry.of(Journeys.NAME).size() == 1);
            assertThat(schemas(instance)).containsExactly("journeys_v1_g4");
        }
    }

    @Test
    void whatWasReplacedStandsStillForQueriesThatBeganOnIt() {
        scene.topic.publish(1, 300, 100);
        ProjectionSettings lasting = new ProjectionSettings(
                500,
                Duration.ofMinutes(5),
                Instance.SETTINGS.consistencyTimeout(),
                Instance.SETTINGS.firstRetry(),
                Instance.SETTINGS.lastRetry(),
                Instance.SETTINGS.stalledAfter(),
                Instance.SETTINGS.lookEvery(),
                Duration.ofDays(30));
        try (Instance instance =
                Instance.start(scene.database, scene.kafka, new Journeys(), lasting, CrashPoint.Listener.NONE)) {
            settle(instance, 300);
            ReadModel begun = instance.read();
            Generation first = Objects.requireNonNull(instance.serving());
            instance.registry.rebuild(new Journeys());
            waitUntil(() -> Objects.requireNonNull(instance.serving()).number() == 2);
            scene.topic.publish(301, 400, 10);
            settle(instance, 400);

            // Its runner notices when the next events come.
            waitUntil(() ->
                    !Objects.requireNonNull(instance.keeper().runner(first)).isAlive());
            assertThat(instance.registry.reached(first).position()).isEqualTo(300);
            assertThat(begun.sql(
                                    "select max(last_position) from (select (doc ->> 'lastPosition')::bigint as last_position"
                                            + " from {journeys}) j")
                            .query(Long.class)
                            .single())
                    .isLessThanOrEqualTo(300);
            assertThat(instance.engine.isLive()).isTrue();
        }
    }

    @Test
    void askingTwiceBuildsOnce() {
        scene.topic.publish(1, 100, 50);
        try (Instance instance = scene.start(new Journeys())) {
            settle(instance, 100);
        }
        try (Instance instance = scene.start(new Journeys(1, recorded -> false), holdingBackBuilds())) {
            waitUntil(() -> instance.serving() != null);

            assertThat(instance.registry.rebuild(new Journeys())).isEqualTo(2);
            assertThat(instance.registry.rebuild(new Journeys())).isEqualTo(2);
        }
    }

    @Test
    void aNewVersionIsBuiltWhileTheRowsOfTheOldOneAreRead() {
        scene.topic.publish(1, 1_000, 100);
        AtomicBoolean mayBuild = new AtomicBoolean();
        CrashPoint.Listener patient = (generation, step) -> {
            if (generation.version() == 2 && step == CrashPoint.READ) {
                waitUntil(mayBuild::get);
            }
        };
        try (Instance before = scene.start(new Journeys())) {
            settle(before, 1_000);
        }
        try (Instance after = scene.start(new Journeys(2, recorded -> false), patient)) {
            waitUntil(() -> after.serving() != null);
            assertThat(Objects.requireNonNull(after.serving()).version()).isEqualTo(1);
            assertRowsAreReplayed(after, 1_000);

            mayBuild.set(true);
            waitUntil(() -> Objects.requireNonNull(after.serving()).version() == 2);
            assertRowsAreReplayed(after, new Journeys(2, recorded -> false), 1_000, SampleEvents::at);
            waitUntil(() -> schemas(after).equals(List.of("journeys_v2_g2")));
        }
    }

    @Test
    void twoVersionsServeSideBySideUntilTheOldInstanceIsGone() {
        scene.topic.publish(1, 500, 100);
        Instance old = scene.start(new Journeys());
        settle(old, 500);
        try (Instance young = scene.start(new Journeys(2, recorded -> false))) {
            waitUntil(() -> young.serving() != null
                    && Objects.requireNonNull(young.serving()).version() == 2);
            waitUntil(() -> young.registry.of(Journeys.NAME).getFirst().expired());
            scene.topic.publish(501, 600, 10);
            settle(old, 600);
            settle(young, 600);
            assertRowsAreReplayed(old, 600);
            assertRowsAreReplayed(young, new Journeys(2, recorded -> false), 600, SampleEvents::at);

            old.close();
            waitUntil(() -> schemas(young).equals(List.of("journeys_v2_g2")));
        } finally {
            old.close();
        }
    }

    @Test
    void rowsOfAnotherShapeAreNotReadForTheNewOnes() {
        scene.topic.publish(1, 100, 50);
        try (Instance before = scene.start(new Journeys())) {
            settle(before, 100);
        }
        try (Instance after = scene.start(new Reshaped(), holdingBackBuilds())) {
            waitUntil(() -> after.activity() != null);

            assertThatThrownBy(() -> after.read()).isInstanceOf(NotBuiltException.class);
        }
    }

    @Test
    void aRebuildThatCannotFoldWhatItsPredecessorCouldDoesNotTakeOver() {
        scene.topic.publish(1, 200, 50);
        try (Instance before = scene.start(new Journeys())) {
            settle(before, 200);
        }
        AtomicBoolean healed = new AtomicBoolean();
        try (Instance broken = scene.start(new Journeys(1, recorded -> recorded.position() == 105 && !healed.get()))) {
            waitUntil(() -> broken.serving() != null);
            assertThat(broken.registry.rebuild(new Journeys())).isEqualTo(2);
            scene.topic.publish(201, 220, 5);
            waitUntil(() -> broken.registry
                            .reached(broken.registry.of(Journeys.NAME).getLast())
                            .position()
                    == 220);
            assertThat(Objects.requireNonNull(broken.serving()).number()).isEqualTo(1);

            healed.set(true);
            waitUntil(() -> Objects.requireNonNull(broken.serving()).number() == 2);
            assertRowsAreReplayed(broken, 220);
        }
    }

    private static CrashPoint.Listener holdingBackBuilds() {
        return (generation, step) -> {
            if (generation.number() > 1 && step == CrashPoint.READ) {
                throw new IllegalStateException("held back by the test");
            }
        };
    }

    private static List<String> schemas(Instance instance) {
        return instance.sql
                .sql("select nspname from pg_namespace where nspname like 'journeys%' order by 1")
                .query(String.class)
                .list();
    }

    /** The same projection with a column more. */
    private static final class Reshaped implements Projection {

        private final Journeys journeys = new Journeys(2, recorded -> false);

        @Override
        public String name() {
            return journeys.name();
        }

        @Override
        public int version() {
            return journeys.version();
        }

        @Override
        public List<Table<?>> tables() {
            Table<Journeys.Open> open = new Table<>(
                    "open",
                    Journeys.Open.class,
                    List.of(new Column<>("since", "bigint", Journeys.Open::since)),
                    List.of());
            return List.of(Journeys.JOURNEYS, Journeys.TALLIES, Journeys.LINES, open);
        }

        @Override
        public Set<Class<? extends Event>> folds() {
            return journeys.folds();
        }

        @Override
        public void fold(Envelope event, Rows rows) {
            journeys.fold(event, rows);
        }
    }

    /** Queries all the time, as many clients would, and remembers the greatest position seen so far. */
    private static final class Reader implements AutoCloseable {

        private final Instance instance;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        private final AtomicLong queries = new AtomicLong();
        private volatile boolean stopped;
        private final Thread thread = new Thread(this::run, "reader");

        private Reader(Instance instance) {
            this.instance = instance;
        }

        private void start() {
            thread.start();
        }

        private void run() {
            long seen = 0;
            while (!stopped) {
                try {
                    long events = instance.read()
                            .sql("select coalesce(sum(events), 0) from {journeys}")
                            .query(Long.class)
                            .single();
                    if (events < seen) {
                        throw new AssertionError("went back from " + seen + " events to " + events);
                    }
                    seen = events;
                    queries.incrementAndGet();
                } catch (RuntimeException | AssertionError e) {
                    failure.compareAndSet(null, e);
                }
            }
        }

        private @Nullable Throwable failure() {
            return failure.get();
        }

        private long queries() {
            return queries.get();
        }

        @Override
        public void close() throws InterruptedException {
            stopped = true;
            thread.join();
        }
    }
}
