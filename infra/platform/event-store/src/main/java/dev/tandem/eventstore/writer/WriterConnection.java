package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.CacheCatchUp;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.EventQueries;
import dev.tandem.eventstore.sql.StoreConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The writer's connection. Every statement is a transaction, so no lock outlives a statement: a process that is stopped or cut
 * off in the middle of an append holds up nobody.
 */
final class WriterConnection implements CacheCatchUp.Log, AutoCloseable {

    /**
     * The fast path, in one round trip. The caller has checked every condition against a cache that ends with the event
     * {@code fence}. If another process has appended since, a position is taken and the primary key refuses; if the log
     * has lost its end (a replica promoted too early), the fence is missing and nothing is stored. Correctness does not depend
     * on the lock: it keeps this statement from getting between the steps of {@code append_events}.
     */
    private static final String INSERT = """
            with moment as materialized (
                select clock_timestamp() as recorded from (select pg_advisory_xact_lock(7242)) as lock
            ), fence as materialized (
                select recorded, ?::bigint as head from moment
                where exists (select from events where position = ? and id = ?)
            ), kept as (
                insert into events (position, id, type, version, payload, metadata, occurred_at, recorded_at, tags)
                select f.head + p.ordinal, p.id, p.type, p.version, p.payload, p.metadata::jsonb,
                    timestamptz 'epoch' + p.occurred_us * interval '1 microsecond', f.recorded,
                    string_to_array(p.tags, chr(31))
                from fence f, unnest(?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::text[])
                    with ordinality p(id, type, version, payload, metadata, occurred_us, tags, ordinal)
            )
            select recorded, case when ?::boolean then pg_notify('events', (head + ?)::text) end from fence
            """;

    /** The slow path: the database checks the conditions that the cache cannot. See {@code V1__events.sql}. */
    private static final String CALL = """
            select head, fenced, recorded, conflicting, duplicate
            from append_events(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;
    private final Backend backend;

    private WriterConnection(Connection connection, Backend backend) {
        this.connection = connection;
        this.backend = backend;
    }

    /**
     * The server process of a connection.
     *
     * @param started distinguishes it from a later process with the same number
     */
    record Backend(int pid, OffsetDateTime started) {}

    /**
     * The outcome of a batch.
     *
     * @param head the position before the first event of the batch
     * @param fenced whether the log ended where the caller believed
     * @param conflicting indexes of the appends whose condition does not hold
     * @param duplicate indexes of the appends with an event id that is already stored
     */
    record Outcome(long head, boolean fenced, Instant recorded, Set<Integer> conflicting, Set<Integer> duplicate) {}

    /**
     * Connects.
     *
     * @param answer how long to wait for an answer before the connection counts as lost
     */
    static WriterConnection open(DataSource dataSource, Duration answer) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(answer.toMillis()));
            connection.setAutoCommit(true);
            execute(connection, StoreConnections.INDEXES_ONLY);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()")) {
                row.next();
                return new WriterConnection(
                        connection, new Backend(row.getInt(1), row.getObject(2, OffsetDateTime.class)));
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    Backend backend() {
        return backend;
    }

    /**
     * Stores a batch whose conditions are all known to hold.
     *
     * @param notify whether anybody else listens
     * @return null if nothing was stored: the log does not end where the caller believes, or an event id is already stored
     */
    @Nullable
    Outcome insert(Batch batch, long head, UUID fence, boolean notify) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, head);
            statement.setLong(2, head);
            statement.setObject(3, fence);
            int next = BatchParameters.bindEvents(statement, 4, batch);
            statement.setBoolean(next, notify);
            statement.setInt(next + 1, batch.size());
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Outcome(
                                head,
                                true,
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                Set.of(),
                                Set.of())
                        : null;
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Stores what the database accepts of a batch.
     *
     * @param fence the event that the cache ends with, up to which conditions were checked
     * @param order puts the tags of a criterion in order, the rarest first
     */
    Outcome call(Batch batch, @Nullable UUID fence, Function<Set<String>, List<String>> order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CALL)) {
            statement.setObject(1, fence, Types.OTHER);
            int next = BatchParameters.bindMembership(statement, 2, batch);
            next = BatchParameters.bindEvents(statement, next, batch);
            BatchParameters.bindConditions(statement, next, batch, order);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Outcome(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        Set.of((Integer[]) row.getArray(4).getArray()),
                        Set.of((Integer[]) row.getArray(5).getArray()));
            }
        }
    }

    @Override
    public EventQueries.Head newest() throws SQLException {
        return EventQueries.newest(connection);
    }

    @Override
    public List<StoredEvent> read(long after, int limit) throws SQLException {
        return EventQueries.read(connection, after, limit);
    }

    /** The positions of those of the events that are stored. */
    Map<UUID, Long> positions(Set<UUID> ids) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select id, position from events where id = any (?)")) {
            BatchParameters.bind(
                    statement, 1, "uuid", ids.stream().map(UUID::toString).toArray(String[]::new));
            try (ResultSet rows = statement.executeQuery()) {
                Map<UUID, Long> positions = new HashMap<>();
                while (rows.next()) {
                    positions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
                return positions;
            }
        }
    }

    /**
     * Ends the server process of a lost connection: it may still be working on a statement whose sender is gone. After that, the
     * statement is either committed or never will be.
     *
     * @return false if the process is still there
     */
    boolean end(Backend lost) throws SQLException {
        ask("select pg_terminate_backend(pid, 1000) from pg_stat_activity where pid = ? and backend_start = ?", lost);
        return !ask("select from pg_stat_activity where pid = ? and backend_start = ?", lost);
    }

    private boolean ask(String sql, Backend about) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, about.pid());
            statement.setObject(2, about.started());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Whether anybody but this process listens for appends. What a session of another user does cannot be seen, so it may be
     * listening.
     *
     * @param own the server process of the connection on which this process listens
     */
    boolean isHeardBeside(int own) throws SQLException {
        String sql = """
                select exists (
                    select from pg_stat_activity where datname = current_database() and pid <> ?
                    and (query = ? or query = '<insufficient privilege>'))
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, own);
            statement.setString(2, RemoteAppendListener.LISTEN);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether the connection still answers. If it does, a failed statement has changed nothing. */
    boolean isUsable() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The connection is given up either way.
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
