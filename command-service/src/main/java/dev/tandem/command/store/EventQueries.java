package dev.tandem.command.store;

import dev.tandem.command.store.EventStore.Sourced;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads stored events. Each query is one statement, hence sees one snapshot. */
final class EventQueries {

    private static final String COLUMNS =
            "e.position, e.id, e.type, e.version, e.payload, e.metadata, e.occurred_at, e.recorded_at, e.tags";

    private EventQueries() {}

    /**
     * What matches any of the criteria, and the head, from one snapshot: were they two statements, an event could be
     * committed between them that the state lacks and the marker covers, and a decision on it would go undetected.
     */
    static Sourced source(Connection connection, List<Criterion> criteria, long after) throws SQLException {
        String sql = """
                with head as (select coalesce(max(position), 0) as head from events),
                wanted as (%s)
                select head.head, %s
                from head left join (wanted join events e on e.position = wanted.position) on true
                order by e.position
                """.formatted(wanted(criteria), COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, criteria, after);
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                long head = 0;
                while (rows.next()) {
                    head = rows.getLong(1);
                    long position = rows.getLong(2);
                    if (!rows.wasNull()) {
                        events.add(event(rows, position, 3));
                    }
                }
                return new Sourced(List.copyOf(events), head);
            }
        }
    }

    static List<StoredEvent> read(Connection connection, long after, int limit) throws SQLException {
        String sql = "select " + COLUMNS + " from events e where e.position > ? order by e.position limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            statement.setFetchSize(Math.min(limit, 1_000));
            try (ResultSet rows = statement.executeQuery()) {
                List<StoredEvent> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(event(rows, rows.getLong(1), 2));
                }
                return events;
            }
        }
    }

    static long head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(position), 0) from events");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String wanted(List<Criterion> criteria) {
        if (criteria.isEmpty()) {
            return "select null::bigint as position where false";
        }
        return criteria.stream().map(EventQueries::positions).collect(Collectors.joining(" union "));
    }

    /** The positions that match one criterion: all of the tags, any of the types. */
    private static String positions(Criterion criterion) {
        String ofTypes = criterion.types().isEmpty() ? "" : " and type = any (?)";
        if (criterion.tags().isEmpty()) {
            return "select position from events where position > ?" + ofTypes;
        }
        return criterion.tags().stream()
                .map(_ -> "(select position from event_tags where tag = ? and position > ?" + ofTypes + ")")
                .collect(Collectors.joining(" intersect ", "(", ")"));
    }

    private static void bind(PreparedStatement statement, List<Criterion> criteria, long after) throws SQLException {
        int next = 1;
        for (Criterion criterion : criteria) {
            Set<String> tags = criterion.tags();
            Array types = statement
                    .getConnection()
                    .createArrayOf("text", criterion.types().toArray());
            if (tags.isEmpty()) {
                statement.setLong(next++, after);
                next = bindTypes(statement, next, criterion, types);
            }
            for (String tag : tags) {
                statement.setString(next++, tag);
                statement.setLong(next++, after);
                next = bindTypes(statement, next, criterion, types);
            }
        }
    }

    private static int bindTypes(PreparedStatement statement, int next, Criterion criterion, Array types)
            throws SQLException {
        if (criterion.types().isEmpty()) {
            return next;
        }
        statement.setArray(next, types);
        return next + 1;
    }

    private static StoredEvent event(ResultSet row, long position, int first) throws SQLException {
        return new StoredEvent(
                position,
                row.getObject(first, UUID.class),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getBytes(first + 3),
                row.getString(first + 4),
                instant(row, first + 5),
                instant(row, first + 6),
                Set.of((String[]) row.getArray(first + 7).getArray()));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
