package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.ChangeMark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Counts the commits of one generation that change rows which can be followed, and keeps in which scopes they did. Whoever runs a
 * generation is its only writer, on one connection: so numbers come in the order of commits, without a lock of their own. Nothing is
 * counted while a generation is built, since nobody reads it.
 */
public final class ChangeLog {

    /** One row a counted commit. */
    public static final String CHANGES = "change";

    /** In which scopes each commit changed something. */
    public static final String SCOPES = "changed_scope";

    private static final int PRUNED_AT_ONCE = 5_000;

    private final String schema;
    private final Map<String, Boolean> scopes = new LinkedHashMap<>();
    private boolean counting;
    private ChangeMark last = ChangeMark.NONE;

    /** Of the generation in that schema; nothing is counted before {@link #count}. */
    ChangeLog(String schema) {
        this.schema = schema;
    }

    /** The tables, as a generation that is begun has them: at number 0. */
    static void create(Connection connection, String schema) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table %1$s.change (
                        number bigint      primary key,
                        stamp  bigint      not null, -- drawn: a number that a crashed server has lost comes again with another
                        at     timestamptz not null default now()
                    );
                    create table %1$s.changed_scope (
                        number bigint  not null,
                        scope  text    not null,
                        sight  boolean not null, -- whether it touched who sees what there, or what somebody is called
                        primary key (number, scope)
                    );
                    insert into %1$s.change (number, stamp) values (0, %2$d);
                    """.formatted(schema, drawn()));
        }
    }

    /** Counts from where it was left. */
    public void count(Connection connection) throws SQLException {
        String sql = "select number, stamp from " + schema + ".change order by number desc limit 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no change was ever counted in " + schema);
            }
            last = new ChangeMark(row.getLong(1), row.getLong(2));
        }
        counting = true;
    }

    /** Up to which number everything is committed. */
    public ChangeMark last() {
        return last;
    }

    boolean isCounting() {
        return counting;
    }

    /** The number of the transaction that is under way. */
    long number() {
        return last.number() + 1;
    }

    /** The transaction changes something in that scope. */
    void changed(String scope, boolean sight) {
        scopes.merge(scope, sight, Boolean::logicalOr);
    }

    /** The transaction was rolled back. */
    public void forget() {
        scopes.clear();
    }

    /**
     * Commits the transaction, with what it changed if it changed anything.
     *
     * @return whether it did
     */
    public boolean commit(Connection connection) throws SQLException {
        ChangeMark next = last;
        if (!scopes.isEmpty()) {
            next = new ChangeMark(number(), drawn());
            store(connection, next);
        }
        connection.commit();
        boolean changed = !scopes.isEmpty();
        last = next;
        scopes.clear();
        return changed;
    }

    private void store(Connection connection, ChangeMark mark) throws SQLException {
        String sql = """
                with counted as (insert into %1$s.change (number, stamp) values (?, ?))
                insert into %1$s.changed_scope (number, scope, sight)
                select ?, given.scope, given.sight from unnest(?::text[], ?::boolean[]) as given (scope, sight)
                """.formatted(schema);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, mark.number());
            statement.setLong(2, mark.stamp());
            statement.setLong(3, mark.number());
            statement.setArray(
                    4, connection.createArrayOf("text", scopes.keySet().toArray()));
            statement.setArray(
                    5, connection.createArrayOf("bool", scopes.values().toArray()));
            statement.executeUpdate();
        }
    }

    /**
     * Forgets some of what was longer ago than that: which state the rows had is known from then on only for later moments.
     *
     * @return whether there is more to forget
     */
    boolean prune(Connection connection, Iterable<String> pasts, Duration kept) throws SQLException {
        long horizon;
        try (PreparedStatement statement = connection.prepareStatement("""
                select coalesce(max(number), 0) from %s.change where at < now() - ? * interval '1 millisecond'
                """.formatted(schema))) {
            statement.setLong(1, kept.toMillis());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                horizon = row.getLong(1);
            }
        }
        // What says that a moment is known goes first.
        boolean more = delete(connection, schema + ".change", "number < ?", horizon);
        more |= delete(connection, schema + ".changed_scope", "number <= ?", horizon);
        for (String past : pasts) {
            more |= delete(connection, past, "until_change <= ?", horizon);
        }
        return more;
    }

    private static boolean delete(Connection connection, String table, String condition, long horizon)
            throws SQLException {
        String sql = "delete from %1$s where ctid = any(array(select ctid from %1$s where %2$s limit %3$d))"
                .formatted(table, condition, PRUNED_AT_ONCE);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, horizon);
            return statement.executeUpdate() == PRUNED_AT_ONCE;
        }
    }

    private static long drawn() {
        return ThreadLocalRandom.current().nextLong();
    }
}
