package dev.tandem.query.projection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Measures, for benchmarks, how fast a projection is built from the whole topic, and how fast the topic can be read at all. */
public final class RebuildSpeed {

    private final DriverManagerDataSource database;
    private final KafkaSettings kafka;
    private final ProjectionSettings settings;

    /**
     * Measures against these servers.
     *
     * @param jdbcUrl of a database that may be written to; what is built is dropped again
     * @param batchSize about how many facts are folded in one transaction at most
     */
    public RebuildSpeed(String jdbcUrl, String user, String password, KafkaSettings kafka, int batchSize) {
        this.database = new DriverManagerDataSource(jdbcUrl, user, password);
        this.kafka = kafka;
        this.settings = new ProjectionSettings(
                batchSize,
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofHours(1),
                Duration.ofHours(1),
                Duration.ofSeconds(1));
    }

    /**
     * What came out.
     *
     * @param events records read, of all types
     * @param took the time
     */
    public record Measured(long events, Duration took) {

        /** Events a second. */
        public double perSecond() {
            return events / (took.toNanos() / 1e9);
        }
    }

    /** Builds a generation of that projection from the first fact to the moment at which it would go live. */
    public Measured rebuild(Projection projection) throws SQLException {
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
        Vitals vitals = new Vitals(InstantSource.system());
        long begin = System.nanoTime();
        try (TopicDirectory directory = new TopicDirectory(kafka);
                RunnerMeters meters = new RunnerMeters(registered, generation, vitals);
                RunnerSession session = RunnerSession.open(database, generation.id())) {
            Surroundings surroundings = new Surroundings(
                    settings,
                    kafka,
                    database,
                    registry,
                    directory,
                    registered,
                    InstantSource.system(),
                    Step.Listener.NONE);
            try (GenerationWork work = new GenerationWork(
                    surroundings,
                    generation,
                    projection,
                    new Progress(),
                    (caughtUp, catchUp) -> {
                        whole.set(true);
                        return true;
                    },
                    session,
                    meters,
                    vitals)) {
                while (!whole.get() || vitals.lag() > 0) {
                    work.step();
                }
            }
            long events = (long)
                    registered.get("tandem.projection.batch.size").summary().totalAmount();
            return new Measured(events, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** Reads the whole topic with a consumer of the same settings, and does nothing with the records. */
    public Measured read() {
        try (TopicDirectory directory = new TopicDirectory(kafka)) {
            List<PartitionCheckpoint> beginning = IntStream.range(
                            0, directory.describe().partitions())
                    .mapToObj(partition -> new PartitionCheckpoint(partition, 0, 0, 0))
                    .toList();
            long begin = System.nanoTime();
            long events = 0;
            try (TopicReader reader = new TopicReader(kafka, "tandem-read", settings.batchSize(), beginning)) {
                int records = 1;
                while (records > 0 || reader.distanceToEnd(Duration.ofSeconds(5)) > 0) {
                    records = reader.poll(Duration.ofMillis(100)).size();
                    events += records;
                }
            }
            return new Measured(events, Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
