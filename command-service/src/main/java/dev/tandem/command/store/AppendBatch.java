package dev.tandem.command.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several appends as the parallel arrays that the database takes: one round trip whatever their number. */
final class AppendBatch {

    /** Separates tags, and types, within one text. */
    static final String SEPARATOR = "\u001f";

    private final List<Integer> append = new ArrayList<>();
    private final List<String> id = new ArrayList<>();
    private final List<String> type = new ArrayList<>();
    private final List<String> version = new ArrayList<>();
    private final List<byte[]> payload = new ArrayList<>();
    private final List<String> metadata = new ArrayList<>();
    private final List<Long> occurred = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();

    private final List<Integer> conditionAppend = new ArrayList<>();
    private final List<Long> conditionAfter = new ArrayList<>();
    private final List<String> conditionTags = new ArrayList<>();
    private final List<String> conditionTypes = new ArrayList<>();
    private final List<Boolean> conditionUnchecked = new ArrayList<>();

    void add(int index, NewEvent event) {
        append.add(index);
        id.add(event.id().toString());
        type.add(event.type());
        version.add(event.version());
        payload.add(event.payload());
        metadata.add(Metadata.write(event.metadata()));
        occurred.add(microseconds(event.occurredAt()));
        tags.add(String.join(SEPARATOR, event.tags()));
    }

    void add(int index, EventStore.Condition condition, boolean unchecked) {
        for (Criterion criterion : condition.anyOf()) {
            conditionAppend.add(index);
            conditionAfter.add(condition.after());
            conditionTags.add(joined(criterion.tags()));
            conditionTypes.add(joined(criterion.types()));
            conditionUnchecked.add(unchecked);
        }
    }

    /** Binds the events from parameter {@code first} on; gives the next free parameter. */
    int bindEvents(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        int next = first;
        statement.setArray(next++, array(connection, "int4", append));
        statement.setArray(next++, array(connection, "uuid", id));
        statement.setArray(next++, array(connection, "text", type));
        statement.setArray(next++, array(connection, "text", version));
        statement.setArray(next++, connection.createArrayOf("bytea", payload.toArray(byte[][]::new)));
        statement.setArray(next++, array(connection, "text", metadata));
        statement.setArray(next++, array(connection, "int8", occurred));
        statement.setArray(next++, array(connection, "text", tags));
        return next;
    }

    /** Binds the conditions from parameter {@code first} on. */
    void bindConditions(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        int next = first;
        statement.setArray(next++, array(connection, "int4", conditionAppend));
        statement.setArray(next++, array(connection, "int8", conditionAfter));
        statement.setArray(next++, array(connection, "text", conditionTags));
        statement.setArray(next++, array(connection, "text", conditionTypes));
        statement.setArray(next, array(connection, "bool", conditionUnchecked));
    }

    private static Array array(Connection connection, String type, List<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private static String joined(Set<String> values) {
        return String.join(SEPARATOR, values);
    }

    private static long microseconds(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }
}
