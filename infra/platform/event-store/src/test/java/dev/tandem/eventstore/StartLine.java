package dev.tandem.eventstore;

import dev.tandem.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Where processes wait until all are there: a lock in their database, which the test holds. */
final class StartLine implements AutoCloseable {

    private final Connection connection;

    private StartLine(Connection connection) {
        this.connection = connection;
    }

    /** For the test: from now on, whoever comes waits. */
    static StartLine on(TestDatabase database) throws SQLException {
        Connection connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(1)");
        }
        return new StartLine(connection);
    }

    /** For a process: waits until all are let go. */
    static void wait(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock_shared(1)");
        }
    }

    /** Lets all go. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
