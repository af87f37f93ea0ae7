package dev.tandem.query.states;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The right to tell states on one topic: an advisory lock that dies with its connection. Whoever has lost it without noticing is fenced at
 * the broker by whoever has it now. Not thread-safe.
 */
final class Lease implements AutoCloseable {

    private final Connection connection;

    private Lease(Connection connection) {
        this.connection = connection;
    }

    /**
     * The lease, or null while another instance has it.
     *
     * @param connections makes connections of their own, not of a pool that would keep their session alive
     */
    static @Nullable Lease tryTake(DataSource connections, String topic) throws SQLException {
        Connection connection = connections.getConnection();
        boolean held = false;
        try {
            try (Statement set = connection.createStatement()) {
                // A host that vanished must not hold the lock for hours.
                set.execute("set tcp_keepalives_idle = 4");
                set.execute("set tcp_keepalives_interval = 2");
                set.execute("set tcp_keepalives_count = 3");
            }
            held = lock(connection, topic);
            return held ? new Lease(connection) : null;
        } finally {
            if (!held) {
                connection.close();
            }
        }
    }

    private static boolean lock(Connection connection, String topic) throws SQLException {
        String sql = "select pg_try_advisory_lock(hashtextextended('tandem.states:' || ?, 0))";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Makes sure that the session, and with it the lock, is still there. */
    void check() throws SQLException {
        if (!connection.isValid(2)) {
            throw new SQLException("the connection is lost, and the lease with it", "08006");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
