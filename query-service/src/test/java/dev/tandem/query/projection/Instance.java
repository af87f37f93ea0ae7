package dev.tandem.query.projection;

import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.run.GenerationRunner;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import dev.tandem.query.projection.run.RunnerState;
import dev.tandem.query.projection.serve.Serving;
import dev.tandem.query.projection.serve.ServingGenerations;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.query.projection.topic.TopicDirectory;
import dev.tandem.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One instance of query-service's engine with one projection, without the rest of the service. */
final class Instance implements AutoCloseable {

    static final ProjectionSettings SETTINGS = new ProjectionSettings(
            500,
            Duration.ofMillis(500),
            Duration.ofMinutes(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(1),
            Duration.ofMinutes(3),
            Duration.ofMillis(50),
            Duration.ofDays(30));

    final ProjectionEngine engine;
    final ServingGenerations reads;
    final GenerationRegistry registry;
    final JdbcClient sql;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final AtomicLong contained = new AtomicLong();
    final AtomicReference<@Nullable ConsistencyToken> token = new AtomicReference<>();
    private final Projection projection;
    private final TopicDirectory directory;

    private Instance(
            TestDatabase database,
            KafkaSettings kafka,
            Projection projection,
            ProjectionSettings settings,
            CrashPoint.Listener crashPoints) {
        this.projection = projection;
        DataSource pool = database.dataSource();
        this.registry = new GenerationRegistry(pool, settings.grace());
        this.directory = new TopicDirectory(kafka);
        this.sql = JdbcClient.create(pool);
        this.reads = new ServingGenerations(Set.of(projection.name()), registry, sql, settings.consistencyTimeout());
        RunnerContext context = new RunnerContext(
                settings, kafka, database.unpooled(), registry, directory, meters, InstantSource.system(), crashPoints);
        this.engine = new ProjectionEngine(List.of(projection), context, reads);
    }

    static Instance start(TestDatabase database, KafkaSettings kafka, Projection projection) {
        return start(database, kafka, projection, SETTINGS, CrashPoint.Listener.NONE);
    }

    static Instance start(
            TestDatabase database,
            KafkaSettings kafka,
            Projection projection,
            ProjectionSettings settings,
            CrashPoint.Listener crashPoints) {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
        Instance instance = new Instance(database, kafka, projection, settings, crashPoints);
        instance.engine.start();
        return instance;
    }

    /** What serves now, read with {@link #token}; {@link #contained} says up to where it is complete. */
    ReadModel read() {
        return reads.of(projection.name(), new Consistency(token.get(), contained::set));
    }

    static KafkaSettings kafka(String bootstrapServers, String topic) {
        return new KafkaSettings(bootstrapServers, topic, Map.of());
    }

    ProjectionKeeper keeper() {
        return Objects.requireNonNull(engine.keepers().get(projection.name()));
    }

    /** The generation that queries read, or null. */
    @Nullable
    Generation serving() {
        return keeper().serving();
    }

    /** The greatest position that the serving rows have seen; 0 while there is none. */
    long position() {
        Serving now = reads.find(projection.name());
        if (now == null) {
            return 0;
        }
        return registry.reached(now.generation()).position();
    }

    /** That position, and the one up to which the serving rows hold every event of every partition. */
    List<Long> reached() {
        Serving now = reads.find(projection.name());
        if (now == null) {
            return List.of(0L, 0L);
        }
        Progress.Reached reached = registry.reached(now.generation());
        return List.of(reached.position(), reached.complete());
    }

    /** The same as this instance remembers it, if it runs the generation itself; else as the database has it. */
    List<Long> known() {
        Serving now = reads.find(projection.name());
        if (now == null || !now.progress().isLocal()) {
            return reached();
        }
        Progress.Reached reached = now.progress().reached();
        return List.of(reached.position(), reached.complete());
    }

    /** The phase of the newest generation's runner, or null. */
    RunnerState.@Nullable Activity activity() {
        RunnerState state = state();
        return state == null ? null : state.activity();
    }

    @Nullable
    RunnerState state() {
        List<Generation> generations = keeper().generations();
        GenerationRunner runner = generations.isEmpty() ? null : keeper().runner(generations.getLast());
        return runner == null ? null : runner.state();
    }

    @Override
    public void close() {
        engine.stop();
        directory.close();
    }
}
