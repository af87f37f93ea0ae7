package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Followed;
import dev.tandem.query.projection.api.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The tables of one generation. */
public final class RowStore {

    private final String schema;
    private final Map<String, TableSql<?>> tables = new LinkedHashMap<>();

    public RowStore(String schema, List<Table<?>> tables) {
        JsonMapper json = JsonMapper.builder().build();
        this.schema = schema;
        for (Table<?> table : tables) {
            if (this.tables.put(table.name(), new TableSql<>(schema, table, json)) != null) {
                throw new IllegalArgumentException("two tables are called " + table.name());
            }
        }
    }

    public void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            for (TableSql<?> table : tables.values()) {
                statement.execute(table.createTable());
                if (table.isFollowed()) {
                    statement.execute(table.createPast());
                }
            }
        }
        if (isFollowed()) {
            ChangeLog.create(connection, schema);
        }
    }

    /** Whether changes of any of its tables can be followed. */
    public boolean isFollowed() {
        return tables.values().stream().anyMatch(TableSql::isFollowed);
    }

    /** Whether changes of that table can be followed. */
    boolean isFollowed(String table) {
        return table(table).isFollowed();
    }

    /** Counts its changes. */
    public ChangeLog changes() {
        return new ChangeLog(schema);
    }

    /**
     * Forgets some of what rows were before that; the caller commits.
     *
     * @return whether there is more to forget
     */
    public boolean prune(Connection connection, ChangeLog changes, Duration kept) throws SQLException {
        return changes.prune(
                connection,
                tables.values().stream()
                        .filter(TableSql::isFollowed)
                        .map(TableSql::past)
                        .toList(),
                kept);
    }

    /** Indexes are made when the rows are there: that is faster than keeping them while they come. */
    public void createIndexes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (TableSql<?> table : tables.values()) {
                for (String index : table.createIndexes()) {
                    statement.execute(index);
                }
            }
        }
    }

    /** The schema in which the tables are: that of one generation alone. */
    public String schema() {
        return schema;
    }

    /** The name of that table with its schema, or null if there is none. */
    @Nullable
    public String qualified(String table) {
        TableSql<?> sql = tables.get(table);
        if (sql == null) {
            boolean known = isFollowed() && (table.equals(ChangeLog.CHANGES) || table.equals(ChangeLog.SCOPES));
            return known ? schema + "." + table : null;
        }
        return sql.qualified();
    }

    /** What stands for that table where its rows are read as they were after a change, the parameter of that name; null if there is none. */
    @Nullable
    public String asOf(String table, String change) {
        TableSql<?> sql = tables.get(table);
        return sql == null || !sql.isFollowed() ? qualified(table) : sql.asOf(change);
    }

    /** Adds the rows that exist among {@code wanted} to {@code rows}, with one query a table. */
    void load(Connection connection, Collection<RowKey> wanted, Map<RowKey, Object> rows) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (RowKey row : wanted) {
            keys.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row.key());
        }
        for (Map.Entry<String, List<String>> entry : keys.entrySet()) {
            table(entry.getKey())
                    .load(connection, entry.getValue(), (key, row) -> rows.put(new RowKey(entry.getKey(), key), row));
        }
    }

    /**
     * Stores rows, and takes those away that are given as null; one statement of each kind a table.
     *
     * @param before what is stored now
     * @param log takes down what changes
     */
    void write(
            Connection connection,
            Map<RowKey, @Nullable Object> changes,
            Function<RowKey, @Nullable Object> before,
            ChangeLog log)
            throws SQLException {
        Map<String, Map<String, Object>> written = new LinkedHashMap<>();
        Map<String, List<String>> deleted = new LinkedHashMap<>();
        changes.forEach((row, value) -> {
            if (value == null) {
                deleted.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row.key());
            } else {
                written.computeIfAbsent(row.table(), none -> new LinkedHashMap<>())
                        .put(row.key(), value);
            }
            if (log.isCounting()) {
                takeDown(table(row.table()), row.key(), before.apply(row), value, log);
            }
        });
        for (Map.Entry<String, Map<String, Object>> entry : written.entrySet()) {
            write(connection, table(entry.getKey()), entry.getValue(), log);
        }
        for (Map.Entry<String, List<String>> entry : deleted.entrySet()) {
            table(entry.getKey()).delete(connection, entry.getValue(), log);
        }
    }

    @SuppressWarnings("unchecked") // rows come from Rows.put, which ties a row's type to its table
    private static <R> void takeDown(
            TableSql<R> table, String key, @Nullable Object before, @Nullable Object after, ChangeLog log) {
        Followed<R> followed = table.table().followed();
        if (followed == null) {
            return;
        }
        @Nullable Object sightBefore = before == null ? null : followed.sight().apply((R) before);
        @Nullable Object sightAfter = after == null ? null : followed.sight().apply((R) after);
        boolean sight = !Objects.equals(sightBefore, sightAfter);
        for (Object row : new @Nullable Object[] {before, after}) {
            if (row != null) {
                log.changed(followed.scope().apply(key, (R) row), sight);
            }
        }
    }

    @SuppressWarnings("unchecked") // as above
    private static <R> void write(Connection connection, TableSql<R> table, Map<String, ?> rows, ChangeLog log)
            throws SQLException {
        table.write(connection, (Map<String, R>) rows, log);
    }

    private TableSql<?> table(String name) {
        TableSql<?> table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the projection does not list the table " + name);
        }
        return table;
    }
}
