package dev.tandem.query.projection.run;

import dev.tandem.query.projection.generation.GenerationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one runner. The lock that says "I run this generation" lives in the same session that writes the
 * rows: when the session dies, the lock is free, and whatever the runner still believes, it can write nothing.
 */
public final class RunnerSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunnerSession.class);
    private static final Duration SOCKET_TIMEOUT = Duration.ofMinutes(2);

    private final Connection connection;
    private final int generation;

    private RunnerSession(Connection connection, int generation) {
        this.connection = connection;
        this.generation = generation;
    }

    /**
     * Connects; does not lock yet.
     *
     * @param connections makes connections of their own, not of a pool that would keep their session alive
     */
    public static RunnerSession open(DataSource connections, int generation) throws SQLException {
        Connection connection = connections.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SOCKET_TIMEOUT.toMillis()));
            try (Statement statement = connection.createStatement()) {
                // Rows and offsets are lost together or not at all, and what is lost is read again: so a crash of the
                // server may
                // cost the last instant of commits, and no commit waits for the disk.
                statement.execute("set synchronous_commit = off");
                // A host that vanished must not hold the lock for hours.
                statement.execute("set tcp_keepalives_idle = 10");
                statement.execute("set tcp_keepalives_interval = 5");
                statement.execute("set tcp_keepalives_count = 3");
            }
            connection.setAutoCommit(false);
            return new RunnerSession(connection, generation);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Takes the lock unless another session has it. */
    boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, GenerationRegistry.LOCK_CLASS);
            statement.setInt(2, generation);
            try (ResultSet row = statement.executeQuery()) {
                boolean locked = row.next() && row.getBoolean(1);
                connection.commit();
                return locked;
            }
        }
    }

    /** In a transaction whenever a statement has been executed since the last commit or rollback. */
    Connection connection() {
        return connection;
    }

    /** Makes sure that the session, and with it the lock, is still there. */
    void check() throws SQLException {
        if (!connection.isValid(2)) {
            throw new SQLException("the connection is lost", "08006");
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("closing a lost connection", e);
        }
    }
}
