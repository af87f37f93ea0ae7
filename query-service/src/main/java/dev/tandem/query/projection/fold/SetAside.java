package dev.tandem.query.projection.fold;

import dev.tandem.events.PersonId;
import dev.tandem.events.wire.EventHeaders;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.topic.TopicRecord;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code projection.set_aside}, as the runner of one generation uses it. */
final class SetAside {

    private static final String FOREIGN = """
            insert into projection.set_aside (projection, key, type, event_id, topic_id, partition, record_offset,
                                              error, reason, set_aside_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'It is no event of the store.', ?)
            on conflict do nothing
            """;

    private static final String APPLY = """
            delete from projection.parked as p using projection.set_aside as s
            where p.generation = ? and s.projection = ? and s.position = p.position and p.error is not null
            returning p.key
            """;

    private final Generation generation;
    private final String topicId;

    SetAside(Generation generation, String topicId) {
        this.generation = generation;
        this.topicId = topicId;
    }

    /** Keeps on record that these are no events. */
    void foreign(Connection connection, List<ParkedEvent> records) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOREIGN)) {
            for (ParkedEvent foreign : records) {
                TopicRecord record = foreign.record();
                statement.setString(1, generation.projection());
                statement.setString(2, record.key());
                statement.setString(3, record.type());
                statement.setString(4, record.header(EventHeaders.ID));
                statement.setString(5, topicId);
                statement.setInt(6, record.partition());
                statement.setLong(7, record.offset());
                statement.setString(8, foreign.description());
                statement.setString(9, PersonId.SYSTEM.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Takes what was set aside from the parked events. Returns their keys, whose next events can be tried now. */
    List<String> apply(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(APPLY)) {
            statement.setInt(1, generation.id());
            statement.setString(2, generation.projection());
            try (ResultSet rows = statement.executeQuery()) {
                List<String> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }
}
