package dev.tandem.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.command.progress.Workers;
import dev.tandem.command.setaside.SetAside;
import dev.tandem.command.store.EventMetadata;
import dev.tandem.command.store.StoreDatabase;
import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.testing.KafkaForTests;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A store of its own, a topic of its own (made by the first relay), and relays between them. */
final class Stage implements AutoCloseable {

    private static final AtomicInteger TOPICS = new AtomicInteger();

    final TestDatabase database;
    final PostgresEventStore store;
    final KafkaConnection kafka;
    final RelaySettings settings;
    final Workers workers = new Workers(Duration.ofSeconds(2));
    private final List<Relay> relays = new ArrayList<>();

    private Stage(TestDatabase database, KafkaConnection kafka, RelaySettings settings) {
        this.database = database;
        this.store = new StoreDatabase(database).open();
        this.kafka = kafka;
        this.settings = settings;
    }

    /** On the shared servers. */
    static Stage set() {
        return on(PostgresForTests.freshDatabase(), KafkaForTests.bootstrapServers());
    }

    static Stage on(TestDatabase database, String bootstrapServers) {
        StoreDatabase.migrated(database);
        String topic = "relay-" + ProcessHandle.current().pid() + "-" + TOPICS.incrementAndGet();
        return of(database, bootstrapServers, topic);
    }

    /** Another store, for the same topic. */
    static Stage withEmptyStore(Stage other) {
        return of(StoreDatabase.fresh().database(), other.kafka.bootstrapServers(), other.settings.topic());
    }

    /** The same stage, entered from another process. */
    static Stage of(TestDatabase database, String bootstrapServers, String topic) {
        RelaySettings settings = new RelaySettings(
                topic,
                6,
                (short) 1,
                100,
                1 << 20,
                "relay-of-" + topic,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                RelaySettings.SCHEMAS);
        return new Stage(database, new KafkaConnection(bootstrapServers, Map.of()), settings);
    }

    /** A relay with these settings, started. */
    Relay relay(RelaySettings with, Consumer<BatchStep> steps) {
        Relay relay =
                new Relay(store, database::connect, kafka, with, steps, _ -> {}, setAside(), workers.worker("relay"));
        relays.add(relay);
        relay.start();
        return relay;
    }

    Relay relay() {
        return relay(settings, _ -> {});
    }

    /** Stores so many small events about so many requisitions, {@code R-0} and on, in turn. */
    void append(int history, int requisitions) {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < history; i++) {
            events.add(event("R-" + i % requisitions, "{\"n\":" + i + "}"));
            if (events.size() == 500 || i == history - 1) {
                append(events);
                events.clear();
            }
        }
    }

    /** Stores these events. */
    void append(List<NewEvent> events) {
        store.append(List.copyOf(events), EventStore.Condition.NONE).join();
    }

    static NewEvent event(String requisition, String json) {
        return event(json, Set.of("candidate:C-1", "requisition:" + requisition, "idempotency:0a1b"));
    }

    /** One whose tags name nothing that could key its record. */
    static NewEvent eventWithoutKey(String json) {
        return event(json, Set.of("idempotency:0a1b"));
    }

    private static NewEvent event(String json, Set<String> tags) {
        return new NewEvent(
                UUID.randomUUID(),
                "hiring.CandidateSubmitted",
                "1",
                json.getBytes(UTF_8),
                Map.of(EventMetadata.ACTOR, "ada", EventMetadata.ACTOR_ROLE, "recruiter"),
                Instant.parse("2026-03-01T09:00:00.123456Z"),
                tags);
    }

    SetAside setAside() {
        DataSource source = database.dataSource();
        return new SetAside(
                JdbcClient.create(source), new TransactionTemplate(new DataSourceTransactionManager(source)));
    }

    Topic topic() {
        return new Topic(kafka, settings.topic());
    }

    TopicProgress progress() {
        return new TopicProgress(JdbcClient.create(database.dataSource()), settings.topic());
    }

    @Override
    public void close() {
        relays.forEach(Relay::stop);
        store.close();
    }
}
