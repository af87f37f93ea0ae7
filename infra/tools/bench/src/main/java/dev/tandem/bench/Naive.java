package dev.tandem.bench;

import dev.tandem.eventstore.log.NewEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one would write first: the same rows into the same two tables, one statement and one commit an event. The order comes
 * from a sequence, so it has gaps and is not the order of commits, and no condition is checked.
 */
final class Naive implements Callers.Work, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String INSERT = """
            with stored as (
                insert into events (position, id, type, version, payload, metadata, occurred_at, recorded_at, tags)
                values (nextval('naive_order'), ?, ?, ?, ?, ?::jsonb, ?, clock_timestamp(), ?)
                returning position, type, tags
            )
            insert into event_tags (tag, type, position) select unnest(tags), type, position from stored
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private final Supplier<NewEvent> events;

    private Naive(Connection connection, Supplier<NewEvent> events) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(INSERT);
        this.events = events;
    }

    static void prepare(String url) throws SQLException {
        try (Connection connection = BenchServer.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create sequence naive_order");
        }
    }

    static Naive on(String url, Supplier<NewEvent> events) throws SQLException {
        return new Naive(BenchServer.connect(url), events);
    }

    @Override
    public void once() throws SQLException {
        NewEvent event = events.get();
        insert.setObject(1, event.id());
        insert.setString(2, event.type());
        insert.setString(3, event.version());
        insert.setBytes(4, event.payload());
        insert.setString(5, JSON.writeValueAsString(event.metadata()));
        insert.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setArray(7, connection.createArrayOf("text", event.tags().toArray()));
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
