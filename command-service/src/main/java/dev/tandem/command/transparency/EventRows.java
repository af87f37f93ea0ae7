package dev.tandem.command.transparency;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.transparency.LoggedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as their rows are stored, which is what the log commits to; never from a cache, which keeps them otherwise. */
public final class EventRows {

    private static final String ROW = """
            select position, id, type, version, payload, metadata::text as metadata, occurred_at, recorded_at, tags from events
            """;

    private final JdbcClient jdbc;

    /** Of that database. */
    public EventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those behind a position, up to another or so many, in their order. */
    public List<LoggedEvent> after(long position, long upTo, int limit) {
        return jdbc.sql(ROW + "where position > ? and position <= ? order by position limit ?")
                .params(position, upTo, limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** All that carry a tag, up to a position, in their order. */
    List<LoggedEvent> tagged(String tag, long upTo, EventStore store) {
        Long[] positions = store.source(List.of(new Criterion(Set.of(tag), Set.of())), 0, true).events().stream()
                .map(StoredEvent::position)
                .filter(position -> position <= upTo)
                .toArray(Long[]::new);
        return jdbc.sql(ROW + "where position = any (?) order by position")
                .param(positions)
                .query((row, _) -> read(row))
                .list();
    }

    private static LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("version"),
                row.getBytes("payload"),
                row.getString("metadata"),
                moment(row, "occurred_at"),
                moment(row, "recorded_at"),
                List.of((String[]) row.getArray("tags").getArray()));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
