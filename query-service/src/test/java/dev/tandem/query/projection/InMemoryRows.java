package dev.tandem.query.projection;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Rows in memory, kept as the JSON they would be stored as, so that a row which does not survive that fails its test. */
public final class InMemoryRows implements Rows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    private final Set<String> known;

    public InMemoryRows(Projection projection) {
        this.known = projection.tables().stream().map(Table::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <R> @Nullable R get(Table<R> table, String key) {
        String doc = docs(table).get(key);
        return doc == null ? null : JSON.readValue(doc, table.row());
    }

    @Override
    public <R> void put(Table<R> table, String key, R row) {
        for (Column<R> column : table.columns()) {
            assertThatCode(() -> SqlText.of(column.value().apply(row)))
                    .as(column.name())
                    .doesNotThrowAnyException();
        }
        String doc = JSON.writeValueAsString(row);
        R readBack = JSON.readValue(doc, table.row());
        if (!readBack.equals(row)) {
            throw new AssertionError(
                    "a row must be the same after it was stored: " + row + " came back as " + readBack);
        }
        docs(table).put(key, doc);
    }

    @Override
    public <R> void remove(Table<R> table, String key) {
        docs(table).remove(key);
    }

    /** All rows of the table, in the order in which their keys were first stored. */
    public <R> List<R> all(Table<R> table) {
        List<R> rows = new ArrayList<>();
        for (String doc : docs(table).values()) {
            rows.add(JSON.readValue(doc, table.row()));
        }
        return rows;
    }

    private Map<String, String> docs(Table<?> table) {
        if (!known.contains(table.name())) {
            throw new AssertionError("the projection does not list the table " + table.name());
        }
        return tables.computeIfAbsent(table.name(), none -> new LinkedHashMap<>());
    }
}
