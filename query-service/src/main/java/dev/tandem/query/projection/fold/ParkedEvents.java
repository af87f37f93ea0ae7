package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.topic.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events of one generation in the table {@code projection.parked}. */
final class ParkedEvents {

    private static final String PARK = """
            insert into projection.parked (generation, key, position, partition, record_offset, type, headers, payload,
                                           error, attempts, last_tried_at, next_try_at, topic_id)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, case when ? then now() end,
                    now() + ? * interval '1 millisecond', ?)
            """;

    private static final String KEYS = """
            select key, min(position), count(*) from projection.parked where generation = ? group by key
            """;

    private static final String DUE = """
            select distinct key from projection.parked where generation = ? and next_try_at <= now() order by key
            """;

    private static final String OF_KEY = """
            select id, attempts, partition, record_offset, position, key, type, headers, payload
            from projection.parked where generation = ? and key = ? order by position, id limit ?
            """;

    private static final String FOLDED = "delete from projection.parked where id = any(?)";

    private static final String FAILED_AGAIN = """
            update projection.parked
            set error = ?, attempts = attempts + 1, last_tried_at = now(),
                next_try_at = now() + ? * interval '1 millisecond'
            where id = ?
            """;

    // Another one stands first now: it is tried at once.
    private static final String NEXT_OF_KEY = """
            update projection.parked set next_try_at = now()
            where id = (select id from projection.parked where generation = ? and key = ? order by position, id limit 1)
            """;

    private static final String OF_ANOTHER_TOPIC = """
            select position from projection.parked where generation = ? and topic_id is distinct from ?
            """;

    private static final String CAME_AGAIN = """
            update projection.parked
            set topic_id = ?, partition = ?, record_offset = ?, type = ?, headers = ?::jsonb, payload = ?
            where generation = ? and position = ?
            """;

    private static final String GONE = """
            delete from projection.parked where generation = ? and topic_id is distinct from ? returning key
            """;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final int generation;
    private final String topicId;
    private final Duration firstRetry;
    private final Duration lastRetry;
    private final JsonMapper json = JsonMapper.builder().build();

    ParkedEvents(int generation, String topicId, Duration firstRetry, Duration lastRetry) {
        this.generation = generation;
        this.topicId = topicId;
        this.firstRetry = firstRetry;
        this.lastRetry = lastRetry;
    }

    /** A parked event with the id of its row. */
    record Stored(long id, int attempts, TopicRecord record) {}

    /** The keys that have parked events, with the position of the first, and how many events there are. */
    record Keys(Map<String, Long> first, long events) {}

    Keys keys(Connection connection) throws SQLException {
        Map<String, Long> first = new HashMap<>();
        long events = 0;
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setInt(1, generation);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    first.put(rows.getString(1), rows.getLong(2));
                    events += rows.getLong(3);
                }
            }
        }
        return new Keys(Map.copyOf(first), events);
    }

    void park(Connection connection, List<ParkedEvent> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PARK)) {
            for (ParkedEvent event : events) {
                TopicRecord record = event.record();
                Throwable failure = event.failure();
                statement.setInt(1, generation);
                statement.setString(2, record.key());
                statement.setLong(3, record.position());
                statement.setInt(4, record.partition());
                statement.setLong(5, record.offset());
                statement.setString(6, record.type());
                statement.setString(7, json.writeValueAsString(texts(record.headers())));
                statement.setBytes(8, record.value());
                statement.setString(9, failure == null ? null : ParkedEvent.describe(failure));
                statement.setInt(10, failure == null ? 0 : 1);
                statement.setBoolean(11, failure != null);
                if (failure == null) {
                    statement.setNull(12, Types.BIGINT);
                } else {
                    statement.setLong(12, firstRetry.toMillis());
                }
                statement.setString(13, topicId);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The keys whose first event is to be tried again now. */
    List<String> due(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DUE)) {
            statement.setInt(1, generation);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }

    /** The first parked events of that key, in order. */
    List<Stored> of(Connection connection, String key, int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_KEY)) {
            statement.setInt(1, generation);
            statement.setString(2, key);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<Stored> events = new ArrayList<>();
                while (rows.next()) {
                    events.add(stored(rows));
                }
                return events;
            }
        }
    }

    void folded(Connection connection, List<Stored> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOLDED)) {
            Object[] ids = events.stream().map(Stored::id).toArray();
            statement.setArray(1, connection.createArrayOf("int8", ids));
            statement.executeUpdate();
        }
    }

    void failedAgain(Connection connection, Stored event, Throwable failure) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FAILED_AGAIN)) {
            statement.setString(1, ParkedEvent.describe(failure));
            statement.setLong(2, delayAfter(event.attempts() + 1).toMillis());
            statement.setLong(3, event.id());
            statement.executeUpdate();
        }
    }

    void tryNext(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_OF_KEY)) {
            statement.setInt(1, generation);
            statement.setString(2, key);
            statement.executeUpdate();
        }
    }

    /** The positions of those that came from a topic which was made anew since, and have not come again. */
    Set<Long> ofAnotherTopic(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OF_ANOTHER_TOPIC)) {
            statement.setInt(1, generation);
            statement.setString(2, topicId);
            try (ResultSet rows = statement.executeQuery()) {
                Set<Long> positions = new HashSet<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    /** Parked events that the new topic brings, too: as it has them. */
    void cameAgain(Connection connection, List<TopicRecord> records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CAME_AGAIN)) {
            for (TopicRecord record : records) {
                statement.setString(1, topicId);
                statement.setInt(2, record.partition());
                statement.setLong(3, record.offset());
                statement.setString(4, record.type());
                statement.setString(5, json.writeValueAsString(texts(record.headers())));
                statement.setBytes(6, record.value());
                statement.setInt(7, generation);
                statement.setLong(8, record.position());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The new topic has been read to its end: what it did not bring is gone. Those that waited behind are tried now. */
    void forgetGone(Connection connection) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(GONE)) {
            statement.setInt(1, generation);
            statement.setString(2, topicId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        for (String key : keys) {
            tryNext(connection, key);
        }
    }

    private Duration delayAfter(int attempts) {
        Duration delay = firstRetry.multipliedBy(1L << Math.min(attempts - 1, 20));
        return delay.compareTo(lastRetry) < 0 ? delay : lastRetry;
    }

    private Stored stored(ResultSet row) throws SQLException {
        RecordHeaders headers = new RecordHeaders();
        json.readValue(row.getString(8), TEXTS)
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        TopicRecord record = new TopicRecord(
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                headers,
                row.getBytes(9));
        return new Stored(row.getLong(1), row.getInt(2), record);
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new HashMap<>();
        for (Header header : headers) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            texts.put(
                    TopicRecord.storable(header.key()),
                    TopicRecord.storable(new String(value, StandardCharsets.UTF_8)));
        }
        return texts;
    }
}
