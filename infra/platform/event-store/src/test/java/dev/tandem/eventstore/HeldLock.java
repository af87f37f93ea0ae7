package dev.tandem.eventstore;

import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the lock that every append needs, so that a test decides when it proceeds. */
final class HeldLock implements AutoCloseable {

    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    static HeldLock on(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7242)");
        }
        return new HeldLock(connection);
    }

    /** How many others wait for it. */
    long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                + " and database = (select oid from pg_database where datname = current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Does this under the lock, and lets the others go on. */
    void commit(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
        connection.close();
    }

    /** Lets the others go on. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
