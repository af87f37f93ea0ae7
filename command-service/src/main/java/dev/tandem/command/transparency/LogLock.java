package dev.tandem.command.transparency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to go on with the log: an advisory lock of a session, which dies with its connection. Whoever has lost it without noticing can do
 * no harm: the next makes the same tree, and of two only one is stored. For one thread at a time.
 */
final class LogLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LogLock.class);
    private static final int PATIENCE = 2;

    private final DataSource database;
    private @Nullable Connection connection;

    LogLock(DataSource database) {
        this.database = database;
    }

    /** Whether this instance has it, or gets it now. */
    boolean held() {
        try {
            if (connection != null && connection.isValid(PATIENCE)) {
                return true;
            }
            close();
            Connection fresh = database.getConnection();
            if (locks(fresh)) {
                connection = fresh;
                return true;
            }
            fresh.close();
        } catch (SQLException e) {
            LOG.debug("the lock of the log cannot be asked for", e);
        }
        return false;
    }

    private static boolean locks(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select pg_try_advisory_lock(hashtextextended('tandem.log', 0))");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        Connection held = connection;
        connection = null;
        if (held != null && !held.isClosed()) {
            try (PreparedStatement unlock = held.prepareStatement("select pg_advisory_unlock_all()")) {
                unlock.execute(); // the connection goes back to a pool
            } finally {
                held.close();
            }
        }
    }
}
