package dev.tandem.command.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** The log in PostgreSQL, see {@code db/migration/V1__events.sql}. */
public final class PostgresEventStore implements EventStore, AutoCloseable {

    private static final String APPEND = """
            select head, conflicting, duplicate
            from append_events(null, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final ExecutorService appends = Executors.newVirtualThreadPerTaskExecutor();

    public PostgresEventStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, Condition condition) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
        return CompletableFuture.supplyAsync(() -> ask(connection -> append(connection, events, condition)), appends);
    }

    @Override
    public Sourced source(List<Criterion> criteria, long after, boolean fresh) {
        return ask(connection -> EventQueries.source(connection, criteria, after));
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return ask(connection -> EventQueries.read(connection, after, limit));
    }

    @Override
    public long head() {
        return ask(EventQueries::head);
    }

    @Override
    public void close() {
        appends.close();
    }

    private static Appended append(Connection connection, List<NewEvent> events, Condition condition)
            throws SQLException {
        AppendBatch batch = new AppendBatch();
        events.forEach(event -> batch.add(0, event));
        batch.add(0, condition, true);
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            batch.bindConditions(statement, batch.bindEvents(statement, 1));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (refuses(row, 3)) {
                    throw new DuplicateEventException("an event of this append is already stored");
                }
                if (refuses(row, 2)) {
                    throw new AppendConflictException("a matching event was stored after " + condition.after());
                }
                long head = row.getLong(1);
                return new Appended(head + 1, head + events.size());
            }
        }
    }

    private static boolean refuses(ResultSet row, int column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray()).contains(0);
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = dataSource.getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            throw new StoreUnavailableException("the database did not answer", e);
        }
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
