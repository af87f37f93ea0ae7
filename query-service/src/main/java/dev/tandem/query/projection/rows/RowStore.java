package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            }
        }
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

    /** The name of that table with its schema, or null if there is none. */
    @Nullable
    public String qualified(String table) {
        TableSql<?> sql = tables.get(table);
        return sql == null ? null : sql.qualified();
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

    /** Stores rows, and takes those away that are given as null; one statement of each kind a table. */
    void write(Connection connection, Map<RowKey, @Nullable Object> changes) throws SQLException {
        Map<String, Map<String, Object>> written = new LinkedHashMap<>();
        Map<String, List<String>> deleted = new LinkedHashMap<>();
        changes.forEach((row, value) -> {
            if (value == null) {
                deleted.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row.key());
            } else {
                written.computeIfAbsent(row.table(), none -> new LinkedHashMap<>())
                        .put(row.key(), value);
            }
        });
        for (Map.Entry<String, Map<String, Object>> entry : written.entrySet()) {
            write(connection, table(entry.getKey()), entry.getValue());
        }
        for (Map.Entry<String, List<String>> entry : deleted.entrySet()) {
            table(entry.getKey()).delete(connection, entry.getValue());
        }
    }

    @SuppressWarnings("unchecked") // rows come from Rows.put, which ties a row's type to its table
    private static <R> void write(Connection connection, TableSql<R> table, Map<String, ?> rows) throws SQLException {
        table.write(connection, (Map<String, R>) rows);
    }

    private TableSql<?> table(String name) {
        TableSql<?> table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("the projection does not list the table " + name);
        }
        return table;
    }
}
