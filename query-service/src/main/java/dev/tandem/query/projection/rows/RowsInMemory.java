package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows without a database, each table's in the order in which they were first put. */
public final class RowsInMemory implements Rows {

    private final Map<String, Map<String, Object>> tables = new HashMap<>();

    /** The same rows, to be changed on their own. */
    public RowsInMemory copy() {
        RowsInMemory copy = new RowsInMemory();
        tables.forEach((table, rows) -> copy.tables.put(table, new LinkedHashMap<>(rows)));
        return copy;
    }

    @Override
    @SuppressWarnings("unchecked") // a table's rows are of its type
    public <R> @Nullable R get(Table<R> table, String key) {
        return (R) tables.getOrDefault(table.name(), Map.of()).get(key);
    }

    @Override
    public <R> void put(Table<R> table, String key, R row) {
        tables.computeIfAbsent(table.name(), _ -> new LinkedHashMap<>()).put(key, row);
    }

    @Override
    public <R> void remove(Table<R> table, String key) {
        tables.getOrDefault(table.name(), new HashMap<>()).remove(key);
    }

    /** Everything, by the names of the tables and the keys of the rows; tables without rows are as if they were not there. */
    public Map<String, Map<String, Object>> contents() {
        Map<String, Map<String, Object>> contents = new TreeMap<>();
        tables.forEach((table, rows) -> {
            if (!rows.isEmpty()) {
                contents.put(table, new TreeMap<>(rows));
            }
        });
        return contents;
    }

    /** All rows of that table. */
    public <R> List<R> all(Table<R> table) {
        return stream(table).toList();
    }

    /** The keys of the rows of that table, in the order of {@link #all}. */
    public List<String> keys(Table<?> table) {
        return List.copyOf(tables.getOrDefault(table.name(), Map.of()).keySet());
    }

    @SuppressWarnings("unchecked") // a table's rows are of its type
    private <R> Stream<R> stream(Table<R> table) {
        return tables.getOrDefault(table.name(), Map.of()).values().stream().map(row -> (R) row);
    }
}
