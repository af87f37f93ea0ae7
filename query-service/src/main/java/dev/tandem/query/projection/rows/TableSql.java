package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A table of one generation: its DDL, and the statements that read, write and delete many of its rows at once. */
final class TableSql<R> {

    /** Few enough that what travels at once is small: large arrays cost the collector more than the calls that they spare. */
    private static final int ROWS_AT_ONCE = 500;

    private final Table<R> table;
    private final String qualified;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String select;
    private final String upsert;
    private final String delete;

    TableSql(String schema, Table<R> table, JsonMapper json) {
        this.table = table;
        this.qualified = schema + "." + table.name();
        this.reader = json.readerFor(table.row());
        this.writer = json.writerFor(table.row());
        this.select = "select key, doc from " + qualified + " where key = any(?)";
        this.delete = "delete from " + qualified + " where key = any(?)";
        this.upsert = upsert();
    }

    String qualified() {
        return qualified;
    }

    String createTable() {
        String columns = table.columns().stream()
                .map(column -> "    " + column.name() + " " + column.sqlType() + ",\n")
                .collect(Collectors.joining());
        // Documents are json, not jsonb: SQL does not look into them, and sorting their keys takes PostgreSQL time.
        // Rows are updated often: a page with room lets PostgreSQL do it in place, without touching the indexes.
        return """
                create table %s (
                    key text primary key,
                %s    doc json not null
                ) with (fillfactor = 85)
                """.formatted(qualified, columns);
    }

    List<String> createIndexes() {
        return IntStream.range(0, table.indexes().size())
                .mapToObj(i -> "create index if not exists %s_index_%d on %s %s"
                        .formatted(
                                table.name(), i + 1, qualified, table.indexes().get(i)))
                .toList();
    }

    void load(Connection connection, Collection<String> keys, BiConsumer<String, R> found) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, text(connection, keys.toArray(String[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.accept(rows.getString(1), reader.readValue(rows.getString(2)));
                }
            }
        }
    }

    /** Writes rows as documents and columns; after an exception, some may have been written. */
    void write(Connection connection, Map<String, R> rows) throws SQLException {
        List<Map.Entry<String, R>> all = List.copyOf(rows.entrySet());
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            for (int begin = 0; begin < all.size(); begin += ROWS_AT_ONCE) {
                String[][] values = values(all.subList(begin, Math.min(begin + ROWS_AT_ONCE, all.size())));
                for (int i = 0; i < values.length; i++) {
                    statement.setArray(i + 1, text(connection, values[i]));
                }
                statement.executeUpdate();
            }
        }
    }

    void delete(Connection connection, Collection<String> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            statement.setArray(1, text(connection, keys.toArray(String[]::new)));
            statement.executeUpdate();
        }
    }

    private String[][] values(List<Map.Entry<String, R>> rows) {
        String[][] values = new String[table.columns().size() + 2][rows.size()];
        int row = 0;
        for (Map.Entry<String, R> entry : rows) {
            values[0][row] = entry.getKey();
            values[1][row] = writer.writeValueAsString(entry.getValue());
            for (int column = 0; column < table.columns().size(); column++) {
                values[column + 2][row] =
                        SqlText.of(table.columns().get(column).value().apply(entry.getValue()));
            }
            row++;
        }
        return values;
    }

    private String upsert() {
        List<String> names = new ArrayList<>(List.of(Table.KEY, Table.DOC));
        List<String> casts = new ArrayList<>(List.of("v0", "v1::json"));
        for (Column<R> column : table.columns()) {
            casts.add("v" + names.size() + "::" + type(column));
            names.add(column.name());
        }
        String arrays = names.stream().map(name -> "?::text[]").collect(Collectors.joining(", "));
        String aliases = IntStream.range(0, names.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
        String updates =
                names.stream().skip(1).map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
        return """
                insert into %s (%s)
                select %s from unnest(%s) as given(%s)
                on conflict (key) do update set %s
                """.formatted(qualified, String.join(", ", names), String.join(", ", casts), arrays, aliases, updates);
    }

    /** The type without what may follow it in a declaration, such as {@code not null}. */
    private static String type(Column<?> column) {
        return column.sqlType().replaceFirst("(?i)\\s+(not\\s+null|default|check|collate|generated)\\b.*", "");
    }

    private static Array text(Connection connection, String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
