package dev.tandem.walk;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.privacy.Sealing;
import dev.tandem.command.relay.EventRecord;
import dev.tandem.events.Event;
import dev.tandem.events.EventCatalog;
import dev.tandem.events.Tag;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.PublishedEvent;
import dev.tandem.query.projection.api.RawEvent;
import dev.tandem.query.projection.api.RawProjection;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.rows.BatchRows;
import dev.tandem.query.projection.rows.RowKey;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.serve.GenerationReadModel;
import dev.tandem.query.projection.topic.DecodedRecord;
import dev.tandem.query.projection.topic.RecordDecoder;
import dev.tandem.query.projection.topic.TopicRecord;
import dev.tandem.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every read model in a real PostgreSQL, filled with what comes of a log: written, sent, read and folded as the services do, without the
 * broker between them. Nothing may be parked or set aside.
 */
final class StoredReadModels implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec(Sealing.NONE);

    private final Connection connection;
    private final Map<Projection, RowStore> stores = new LinkedHashMap<>();
    private int tellings;

    StoredReadModels() throws SQLException {
        connection = PostgresForTests.freshDatabase().dataSource().getConnection();
        for (Projection projection : EveryReadModel.all()) {
            RowStore store = new RowStore("rows_of_" + projection.name(), projection.tables());
            store.create(connection);
            store.createIndexes(connection);
            stores.put(projection, store);
        }
        connection.setAutoCommit(false);
    }

    /** What keeps events of that log from being folded or its rows from being stored; empty if nothing does. Nothing is kept. */
    List<String> complaints(List<Entry> log) throws SQLException {
        List<String> complaints = new ArrayList<>();
        for (Map.Entry<Projection, RowStore> readModel : stores.entrySet()) {
            Projection projection = readModel.getKey();
            RecordDecoder decoder = new RecordDecoder(projection);
            BatchRows rows = new BatchRows(connection, readModel.getValue());
            long position = 0;
            for (Entry entry : log) {
                DecodedRecord record = decoder.read(record(++position, entry));
                try {
                    fold(projection, record, rows);
                } catch (RuntimeException | StackOverflowError e) {
                    rows.drop();
                    complaints.add(projection.name() + " parks " + entry.event() + ": " + e);
                }
            }
            complaints.addAll(write(projection, rows));
            connection.rollback();
        }
        return complaints;
    }

    /** Has the rows of that read model read, with its own SQL. Nothing is kept. */
    void read(Projection projection, List<Entry> log, Consumer<ReadModel> reading) throws SQLException {
        RowStore store = Objects.requireNonNull(stores.get(projection));
        BatchRows rows = new BatchRows(connection, store);
        long position = 0;
        for (Entry entry : log) {
            EveryReadModel.fold(projection, EveryReadModel.envelope(++position, entry), rows);
        }
        rows.keep();
        rows.write();
        reading.accept(new GenerationReadModel(
                store, JdbcClient.create(new SingleConnectionDataSource(connection, true)), new JsonMapper()));
        connection.rollback();
    }

    /**
     * Every read model, by its name, with the rows of those entries of the log; all entries keep their positions. They are there until
     * {@link #forget}.
     */
    Map<String, FollowedReadModel> filled(List<Entry> log, Predicate<Entry> told) throws SQLException {
        tellings++;
        Map<String, FollowedReadModel> filled = new HashMap<>();
        for (Map.Entry<Projection, RowStore> readModel : stores.entrySet()) {
            Projection projection = readModel.getKey();
            RecordDecoder decoder = new RecordDecoder(projection);
            BatchRows rows = new BatchRows(connection, readModel.getValue());
            Set<String> held = new HashSet<>();
            long position = 0;
            for (Entry entry : log) {
                position++;
                String key = entry.event().topicKey();
                if (told.test(entry) && !held.contains(key)) {
                    try {
                        fold(projection, decoder.read(record(position, entry)), rows);
                    } catch (RuntimeException e) {
                        if (log.stream().allMatch(told)) {
                            throw e;
                        }
                        rows.drop(); // what it needs was not told: it holds back what follows
                        held.add(key);
                    }
                }
            }
            rows.write();
            filled.put(
                    projection.name(),
                    new ToldReadModel(
                            new GenerationReadModel(
                                    readModel.getValue(),
                                    JdbcClient.create(new SingleConnectionDataSource(connection, true)),
                                    new JsonMapper()),
                            tellings));
        }
        return filled;
    }

    /** All rows are gone. */
    void forget() throws SQLException {
        connection.rollback();
    }

    private static List<String> write(Projection projection, BatchRows rows) throws SQLException {
        try {
            rows.write();
            return List.of();
        } catch (SQLException | RuntimeException e) {
            return List.of(projection.name() + " cannot store its rows: " + e);
        }
    }

    private static void fold(Projection projection, DecodedRecord record, BatchRows rows) {
        if (record.failure() != null) {
            throw new IllegalStateException(record.failure());
        }
        @Nullable PublishedEvent event = record.event();
        switch (event) {
            case Envelope envelope -> {
                Set<RowKey> touched = new LinkedHashSet<>();
                projection.touches(envelope, (table, key) -> touched.add(new RowKey(table.name(), key)));
                projection.fold(envelope, rows);
            }
            case RawEvent raw -> ((RawProjection) projection).fold(raw, rows);
            case null -> {} // it folds no such events
        }
        rows.keep();
    }

    /** What the relay sends of that event. */
    private static TopicRecord record(long position, Entry entry) {
        Event event = entry.event();
        StoredEvent stored = new StoredEvent(
                position,
                entry.recorded().id(),
                EventCatalog.nameOf(event.getClass()),
                Integer.toString(EventCatalog.versionOf(event.getClass())),
                CODEC.write(event),
                Map.of(
                        "actor",
                        entry.actor().value(),
                        "actorRole",
                        entry.role().wireName(),
                        "command",
                        entry.command()),
                entry.recorded().occurredAt(),
                entry.recordedAt(),
                entry.tags().stream().map(Tag::toString).collect(Collectors.toSet()));
        ProducerRecord<String, byte @Nullable []> sent =
                EventRecord.of(stored, "hiring.events", "http://localhost:8081/schemas");
        return new TopicRecord(0, position, position, sent.key(), stored.type(), sent.headers(), sent.value());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
