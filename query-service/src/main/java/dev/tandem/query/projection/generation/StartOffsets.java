package dev.tandem.query.projection.generation;

import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.Topic;
import dev.tandem.query.projection.topic.UnreadableTopicException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out where a runner begins to read: where the rows left off, if the topic is still the one they came from. */
public final class StartOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(StartOffsets.class);

    private final Connection connection;
    private final Generation generation;
    private final Topic topic;

    public StartOffsets(Connection connection, Generation generation, Topic topic) {
        this.connection = connection;
        this.generation = generation;
        this.topic = topic;
    }

    /**
     * The checkpoints of all partitions; the caller commits.
     *
     * @throws ReplacedException if another generation has taken over for good
     * @throws UnreadableTopicException if the topic has not as many partitions as when it was first read
     */
    public List<PartitionCheckpoint> checkpoints() throws SQLException {
        String known = knownTopic();
        List<PartitionCheckpoint> checkpoints = Checkpoints.load(connection, generation.id());
        if (known == null || checkpoints.isEmpty()) {
            Checkpoints.create(connection, generation.id(), topic.partitions());
        } else if (checkpoints.size() != topic.partitions()) {
            throw new UnreadableTopicException(
                    "the topic %s has %d partitions, but was read with %d: events of a key have moved to"
                                    .formatted(topic.name(), topic.partitions(), checkpoints.size())
                            + " other partitions. Create the topic anew, let the relay publish all events again, and rebuild "
                            + generation.projection());
        } else if (!known.equals(topic.id())) {
            LOG.warn(
                    "{}: the topic {} has been created anew; all of it is read, and events seen before are dropped",
                    generation,
                    topic.name());
            Checkpoints.rewind(connection, generation.id());
        }
        rememberTopic();
        return Checkpoints.load(connection, generation.id());
    }

    private @Nullable String knownTopic() throws SQLException {
        String sql = "select topic_id, replaced from projection.generation where id = ? and state <> 'DROPPED'";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, generation.id());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new UnreadableTopicException("this generation has been dropped");
                }
                if (row.getBoolean(2)) {
                    throw new ReplacedException();
                }
                return row.getString(1);
            }
        }
    }

    /** Another generation of the same version has taken over: this one stands still, and is dropped soon. */
    public static final class ReplacedException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private void rememberTopic() throws SQLException {
        String sql = "update projection.generation set topic_id = ? where id = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, topic.id());
            statement.setInt(2, generation.id());
            statement.executeUpdate();
        }
    }
}
