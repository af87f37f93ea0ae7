package dev.tandem.bench;

import dev.tandem.query.QueryServiceApplication;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.CrashPoint;
import dev.tandem.query.projection.fold.ProjectionSettings;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.fold.RunnerMeters;
import dev.tandem.query.projection.fold.RunnerStats;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.run.GenerationWork;
import dev.tandem.query.projection.run.RunnerSession;
import dev.tandem.query.projection.topic.KafkaSettings;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.TopicDirectory;
import dev.tandem.query.projection.topic.TopicReader;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Measures how fast a read model is built from the whole topic, beside how fast the topic can be read at all by a
 * consumer of the same settings. For benchmarks:
 *
 * <pre>{@code
 * RebuildSpeed speed = new RebuildSpeed(jdbcUrl, user, password, bootstrapServers, topic);
 * Measured read = speed.read();
 * Measured built = speed.rebuild("pipeline"); // one of RebuildSpeed.projections()
 * double ratio = built.perSecond() / read.perSecond();
 * }</pre>
 *
 * <p>A rebuild runs by the same code and with the same settings as in the service, and ends where the new rows would take
 * over. The first call of either is slower, since the JVM is cold.
 */
final class RebuildSpeed {

    private static final int BATCH = 1_000;

    private final DriverManagerDataSource database;
    private final KafkaSettings kafka;
    private final ProjectionSettings settings;

    /**
     * Measures with the service's usual settings.
     *
     * @param jdbcUrl of a database that no query-service uses; its tables are made, and what is built is dropped again
     * @param bootstrapServers brokers to ask first
     * @param topic the topic of all events
     */
    RebuildSpeed(String jdbcUrl, String user, String password, String bootstrapServers, String topic) {
        this(jdbcUrl, user, password, new KafkaSettings(bootstrapServers, topic, Map.of()), BATCH);
    }

    /** Measures with about so many events in one transaction at most. */
    RebuildSpeed(String jdbcUrl, String user, String password, KafkaSettings kafka, int batchSize) {
        this.database = new DriverManagerDataSource(jdbcUrl, user, password);
        this.kafka = kafka;
        this.settings = new ProjectionSettings(
                batchSize,
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofMinutes(3),
                Duration.ofSeconds(1),
                Duration.ofDays(30));
    }

    /** The names of the read models that can be measured, sorted. */
    static Set<String> projections() {
        return all().keySet();
    }

    /**
     * What came out.
     *
     * @param events records read, of all types
     * @param took the time
     */
    record Measured(long events, Duration took) {

        /** Events a second. */
        double perSecond() {
            return events / (took.toNanos() / 1e9);
        }
    }

    /**
     * Builds that read model from the first event to the moment at which it would take over.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    Measured rebuild(String name) throws SQLException {
        Projection projection = all().get(name);
        if (projection == null) {
            throw new IllegalArgumentException("there is no read model " + name + "; there are " + projections());
        }
        return rebuild(projection);
    }

    Measured rebuild(Projection projection) throws SQLException {
        Flyway.configure().dataSource(database).load().migrate();
        GenerationRegistry registry = new GenerationRegistry(database, settings.grace());
        int number = registry.rebuild(projection);
        Generation generation = registry.of(projection.name()).stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow();
        try {
            return build(registry, generation, projection);
        } finally {
            if (!registry.drop(generation)) {
                throw new IllegalStateException(generation + " is still being built by another process");
            }
        }
    }

    private Measured build(GenerationRegistry registry, Generation generation, Projection projection)
            throws SQLException {
        AtomicBoolean whole = new AtomicBoolean();
        SimpleMeterRegistry registered = new SimpleMeterRegistry();
        RunnerStats stats = new RunnerStats(InstantSource.system());
        long begin = System.nanoTime();
        try (TopicDirectory directory = new TopicDirectory(kafka);
                RunnerMeters meters = new RunnerMeters(registered, generation, stats);
                RunnerSession session = RunnerSession.open(database, generation.id())) {
            RunnerContext context = new RunnerContext(
                    settings,
                    kafka,
                    database,
                    registry,
                    directory,
                    registered,
                    InstantSource.system(),
                    CrashPoint.Listener.NONE);
            try (GenerationWork work = new GenerationWork(
                    context,
                    generation,
                    projection,
                    new Progress(),
                    (caughtUp, catchUp) -> {
                        whole.set(true);
                        return true;
                    },
                    session,
                    meters,
                    stats)) {
                while (!whole.get() || stats.lag() > 0) {
                    work.step();
                }
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                long events = (long)
                        registered.get("tandem.projection.batch.size").summary().totalAmount();
                return new Measured(events, took);
            }
        }
    }

    /** Reads the whole topic with a consumer of the same settings, and does nothing with the records. */
    Measured read() {
        try (TopicDirectory directory = new TopicDirectory(kafka)) {
            List<PartitionCheckpoint> beginning = IntStream.range(
                            0, directory.describe().partitions())
                    .mapToObj(partition -> new PartitionCheckpoint(partition, 0, 0, 0))
                    .toList();
            Map<Integer, Long> ends = directory.ends();
            long begin = System.nanoTime();
            long events = 0;
            try (TopicReader reader = new TopicReader(kafka, "tandem-read", settings.batchSize(), beginning)) {
                while (IntStream.range(0, beginning.size())
                        .anyMatch(i -> reader.nextOffsets().get(i) < ends.getOrDefault(i, 0L))) {
                    events += reader.poll(Duration.ofMillis(100)).size();
                }
                return new Measured(events, Duration.ofNanos(System.nanoTime() - begin));
            }
        }
    }

    /** Found and made as the service does, so that none is forgotten; nothing else of it is started. */
    private static SortedMap<String, Projection> all() {
        SortedMap<String, Projection> projections = new TreeMap<>();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class, false));
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.scan(QueryServiceApplication.class.getPackageName());
            context.refresh();
            context.getBeansOfType(Projection.class)
                    .values()
                    .forEach(projection -> projections.put(projection.name(), projection));
        }
        return projections;
    }
}
