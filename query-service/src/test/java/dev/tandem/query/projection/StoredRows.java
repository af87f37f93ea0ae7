package dev.tandem.query.projection;

import dev.tandem.events.Event;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Rows;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.generation.Generation;
import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All rows of a projection, to be compared: key by key, table by table. */
final class StoredRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredRows() {}

    /** The rows of a generation, as the database has them. */
    static Map<String, Map<String, Object>> of(JdbcClient sql, Generation generation, Projection projection) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        for (Table<?> table : projection.tables()) {
            Map<String, Object> rows = new TreeMap<>();
            sql.sql("select key, doc from " + generation.schema() + "." + table.name())
                    .query((ResultSet row) -> {
                        rows.put(row.getString(1), JSON.readValue(row.getString(2), table.row()));
                    });
            tables.put(table.name(), rows);
        }
        return tables;
    }

    /** The rows that come out when the events of these positions are folded afresh, one by one, without any engine. */
    static Map<String, Map<String, Object>> replayed(
            Projection projection, long last, LongFunction<? extends Event> recorded) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        for (Table<?> table : projection.tables()) {
            tables.put(table.name(), new TreeMap<>());
        }
        Rows rows = new Rows() {
            @Override
            public <R> @Nullable R get(Table<R> table, String key) {
                return table.row().cast(of(table).get(key));
            }

            @Override
            public <R> void put(Table<R> table, String key, R row) {
                of(table).put(key, row);
            }

            @Override
            public <R> void remove(Table<R> table, String key) {
                of(table).remove(key);
            }

            private Map<String, Object> of(Table<?> table) {
                return Objects.requireNonNull(tables.get(table.name()));
            }
        };
        for (long position = 1; position <= last; position++) {
            Event event = recorded.apply(position);
            if (projection.folds().contains(event.getClass())) {
                projection.fold(EventTopic.envelope(position, event), rows);
            }
        }
        return tables;
    }
}
