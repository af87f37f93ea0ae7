package dev.tandem.eventstore.sql;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.StoredEvent;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Queries for stored events. Each is one statement and so sees one snapshot. */
public final class EventQueries {

    private static final String COLUMNS =
            "e.position, e.id, e.type, e.version, e.payload, e.metadata, e.occurred_at, e.recorded_at, e.tags";

    private EventQueries() {}

    /**
     * The events that match any of the criteria, and the head, from one snapshot. With two statements, an event could be
     * committed in between that the state lacks but the marker covers, and the conflict would go undetected.
     */
    public static Sourced source(Connection connection, List<Criterion> criteria, long after) throws SQLException {
        List<Alternative> alternatives = alternatives(criteria);
        String wanted = alternatives.isEmpty()
                ? "select null::bigint as position where false"
                : alternatives.stream().map(EventQueries::positions).collect(Collectors.joining(" union "));
        return source(connection, wanted, statement -> bind(statement, alternatives, after));
    }

    /**
     * The events at certain positions, and the head, from one snapshot.
     *
     * @param wanted a query that returns the positions
     * @param binding sets the parameters of that query
     */
    public static Sourced source(Connection connection, String wanted, Binding binding) throws SQLException {
        String sql = """
                with head as (select coalesce(max(position), 0) as head from events),
                wanted as (%s)
                select head.head, %s
                from head left join (wanted join events e on e.position = wanted.position) on true
                order by e.position
                """.formatted(wanted, COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.to(statement);
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

    /** What follows a position, in order. */
    public static List<StoredEvent> read(Connection connection, long after, int limit) throws SQLException {
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

    /** The position of the newest event; 0 if there is none. */
    public static long head(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(position), 0) from events");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The position before the first event that occurred then or later; the head if there is none. */
    public static long before(Connection connection, Instant occurredAt) throws SQLException {
        String sql = """
                select coalesce(
                    (select position - 1 from events where occurred_at >= ? order by position limit 1),
                    (select max(position) from events), 0)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, occurredAt.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The end of the log. */
    public static Head newest(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select position, id from events order by position desc limit 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getObject(2, UUID.class)) : new Head(0, null);
        }
    }

    /**
     * The end of the log.
     *
     * @param position 0 if the log is empty
     * @param id of the last event; null if the log is empty
     */
    public record Head(long position, @Nullable UUID id) {}

    /**
     * Criteria that are asked together.
     *
     * @param tags what an event has to carry: of each of these sets one tag
     */
    private record Alternative(List<Set<String>> tags, Set<String> types) {}

    /**
     * Criteria of one tag each and of the same types are one alternative: whoever reads of a hundred things by one statement should not
     * have a hundred of them planned.
     */
    private static List<Alternative> alternatives(List<Criterion> criteria) {
        List<Alternative> alternatives = new ArrayList<>();
        Map<Set<String>, Set<String>> together = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            if (criterion.tags().size() == 1) {
                together.computeIfAbsent(criterion.types(), _ -> new LinkedHashSet<>())
                        .addAll(criterion.tags());
            } else {
                alternatives.add(
                        new Alternative(criterion.tags().stream().map(Set::of).toList(), criterion.types()));
            }
        }
        together.forEach((types, tags) -> alternatives.add(new Alternative(List.of(tags), types)));
        return alternatives;
    }

    /** SQL for the positions that match one alternative; each once. */
    private static String positions(Alternative alternative) {
        String ofTypes = ofTypes(alternative.types());
        if (alternative.tags().isEmpty()) {
            return "select position from events where position > ?" + ofTypes;
        }
        return alternative.tags().stream()
                .map(tags -> tags.size() == 1
                        ? "(select position from tags_of_events where tag = ? and position > ?" + ofTypes + ")"
                        : "(select distinct position from tags_of_events where tag = any (?) and position > ?" + ofTypes
                                + ")")
                .collect(Collectors.joining(" intersect ", "(", ")"));
    }

    /** SQL for "of one of these types"; empty if any type will do. */
    public static String ofTypes(Set<String> types) {
        return types.isEmpty() ? "" : " and type = any (?)";
    }

    private static void bind(PreparedStatement statement, List<Alternative> alternatives, long after)
            throws SQLException {
        int next = 1;
        for (Alternative alternative : alternatives) {
            if (alternative.tags().isEmpty()) {
                statement.setLong(next++, after);
                next = bindTypes(statement, next, alternative.types());
            }
            for (Set<String> tags : alternative.tags()) {
                if (tags.size() == 1) {
                    statement.setString(next++, tags.iterator().next());
                } else {
                    statement.setArray(next++, texts(statement, tags));
                }
                statement.setLong(next++, after);
                next = bindTypes(statement, next, alternative.types());
            }
        }
    }

    private static Array texts(PreparedStatement statement, Set<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    /** Sets the parameter of {@link #ofTypes}; returns the next free index. */
    public static int bindTypes(PreparedStatement statement, int next, Set<String> types) throws SQLException {
        if (types.isEmpty()) {
            return next;
        }
        statement.setArray(next, texts(statement, types));
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

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }
}
