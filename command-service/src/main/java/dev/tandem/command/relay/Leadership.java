package dev.tandem.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The right to be the active relay: a session-level advisory lock that dies with its connection. The checkpoint is
 * written on that very connection, so whoever can write it still holds the lock; the term in the row keeps out who was
 * replaced in any other way. Not thread-safe.
 */
final class Leadership implements AutoCloseable {

    private final Connection connection;
    private final String topic;
    private long term;

    private Leadership(Connection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /** The leadership over that topic, or null while another relay has it. */
    static @Nullable Leadership tryAcquire(ConnectionSource source, String topic) throws SQLException {
        Connection connection = source.open();
        boolean held = false;
        try {
            connection.setAutoCommit(true);
            prepare(connection);
            held = lock(connection, topic);
            return held ? new Leadership(connection, topic) : null;
        } finally {
            if (!held) {
                connection.close();
            }
        }
    }

    /**
     * Begins a term: from here on, whoever led before can no longer record anything.
     *
     * @param resume says where to go on, given the checkpoint (null if there is none yet); what it says is recorded
     */
    Checkpoint begin(UnaryOperator<@Nullable Checkpoint> resume) throws SQLException {
        try {
            connection.setAutoCommit(false);
            // Read and written in one transaction, or a second sending asked for in between would be overwritten.
            Checkpoint checkpoint = resume.apply(load());
            term = store(checkpoint);
            connection.commit();
            return checkpoint;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** By which envelope the topic was filled, see {@link EventRecord#ENVELOPE}; the present one if there is no checkpoint yet. */
    int envelope() throws SQLException {
        String sql = "select envelope from relay_checkpoint where topic = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : EventRecord.ENVELOPE;
            }
        }
    }

    /**
     * Records how far the topic is now.
     *
     * @throws LeadershipLostException if another relay has taken over, or a second sending was asked for
     */
    void record(Checkpoint checkpoint) throws SQLException {
        String sql = """
                update relay_checkpoint
                   set position = ?, end_offsets = ?, updated_at = now()
                 where topic = ? and term = ?
                """;
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, checkpoint.position());
            update.setArray(
                    2,
                    connection.createArrayOf("bigint", checkpoint.endOffsets().toArray()));
            update.setString(3, topic);
            update.setLong(4, term);
            if (update.executeUpdate() == 0) {
                throw new LeadershipLostException();
            }
        }
    }

    /**
     * Asks whether this relay still leads.
     *
     * @throws LeadershipLostException if not
     * @throws SQLException if the connection is gone, and the lock with it
     */
    void check() throws SQLException {
        String sql = "select 1 from relay_checkpoint where topic = ? and term = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            select.setLong(2, term);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new LeadershipLostException();
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private @Nullable Checkpoint load() throws SQLException {
        String sql = """
                select topic_id, position, end_offsets, resend_until
                  from relay_checkpoint
                 where topic = ?
                   for update
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                Long[] ends = (Long[]) row.getArray("end_offsets").getArray();
                return new Checkpoint(
                        row.getString("topic_id"),
                        row.getLong("position"),
                        List.copyOf(Arrays.asList(ends)),
                        row.getLong("resend_until"));
            }
        }
    }

    private long store(Checkpoint checkpoint) throws SQLException {
        String sql = """
                insert into relay_checkpoint (topic, topic_id, position, end_offsets, resend_until, envelope)
                values (?, ?, ?, ?, ?, ?)
                on conflict (topic) do update
                   set topic_id = excluded.topic_id, position = excluded.position, end_offsets = excluded.end_offsets,
                       resend_until = excluded.resend_until, envelope = excluded.envelope, term = relay_checkpoint.term + 1, updated_at = now()
                returning term
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, topic);
            upsert.setString(2, checkpoint.topicId());
            upsert.setLong(3, checkpoint.position());
            upsert.setArray(
                    4,
                    connection.createArrayOf("bigint", checkpoint.endOffsets().toArray()));
            upsert.setLong(5, checkpoint.resendUntil());
            upsert.setInt(6, EventRecord.ENVELOPE);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean lock(Connection connection, String topic) throws SQLException {
        String sql = "select pg_try_advisory_lock(hashtextextended('tandem.relay:' || ?, 0))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement set = connection.createStatement()) {
            // A checkpoint that a crash of the server forgets costs nothing (the topic itself is asked at the start),
            // so it need not wait for the disk, nor make the appends wait for it.
            set.execute("set synchronous_commit = off");
            // If this machine vanishes, the server lets go of the lock after about 10 s, not after two hours.
            set.execute("set tcp_keepalives_idle = 4");
            set.execute("set tcp_keepalives_interval = 2");
            set.execute("set tcp_keepalives_count = 3");
        }
    }
}
