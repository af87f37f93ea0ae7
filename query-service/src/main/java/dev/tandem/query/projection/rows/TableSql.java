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
import java.util.stream.Stream;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A table of one generation: its DDL, and the statements that read, write and delete many of its rows at once. */
final class TableSql<R> {

    /** Few enough that what travels at once is small: large arrays cost the collector more than the calls that they spare. */
    private static final int ROWS_AT_ONCE = 500;

    /**
     * A copy of a table asks for what has been written since the oldest transaction that was still under way when it last
     * looked: transactions do not become visible in the order of their numbers, so no greatest number would do.
     */
    private static final String COPIED = """
                row_id bigint generated always as identity,
                changed xid8 not null default pg_current_xact_id(),
            """;

    private final Table<R> table;
    private final String qualified;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final String select;
    private final String upsert;
    private final String delete;
    private final String past;
    private final String countedUpsert;
    private final String countedDelete;

    TableSql(String schema, Table<R> table, JsonMapper json) {
        this.table = table;
        this.qualified = schema + "." + table.name();
        this.reader = json.readerFor(table.row());
        this.writer = json.writerFor(table.row());
        this.select = "select key, doc from " + qualified + " where key = any(?)";
        this.delete = "delete from " + qualified + " where key = any(?)";
        this.upsert = upsert();
        this.past = qualified + "_past";
        this.countedUpsert = countedUpsert();
        this.countedDelete = countedDelete();
    }

    Table<R> table() {
        return table;
    }

    /** Where it is kept what rows were before they changed. */
    String past() {
        return past;
    }

    boolean isFollowed() {
        return table.followed() != null;
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
                %s%s    doc json not null%s
                ) with (fillfactor = 85)
                """.formatted(
                        qualified,
                        table.copied() ? COPIED : "",
                        columns,
                        isFollowed() ? ",\n    since_change bigint not null default 0" : "");
    }

    /** Rows as they were from one change until another; filled once somebody reads the generation. */
    String createPast() {
        return "create table " + past + " (like " + qualified + ", until_change bigint not null)";
    }

    List<String> createIndexes() {
        List<String> wanted = new ArrayList<>(table.indexes());
        if (table.copied()) {
            wanted.add("(" + Table.ROW_ID + ")");
            wanted.add("(" + Table.CHANGED + ")");
        }
        Stream<String> now = indexes(table.name(), qualified, wanted);
        return isFollowed()
                ? Stream.concat(now, indexes(table.name() + "_past", past, pastIndexes()))
                        .toList()
                : now.toList();
    }

    private List<String> pastIndexes() {
        return Stream.concat(Stream.of("(key)", "(until_change)"), table.indexes().stream())
                .toList();
    }

    private static Stream<String> indexes(String name, String on, List<String> indexes) {
        return IntStream.range(0, indexes.size())
                .mapToObj(i ->
                        "create index if not exists %s_index_%d on %s %s".formatted(name, i + 1, on, indexes.get(i)));
    }

    /**
     * What stands for the table where its rows are read as they were after a change: the parameter of that name. As a number in the statement
     * it would make another statement of it each time, and to plan one takes longer than to execute it.
     */
    String asOf(String change) {
        String read = String.join(", ", names());
        return "(select %1$s from %2$s where since_change <= :%4$s union all select %1$s from %3$s where since_change <= :%4$s and until_change > :%4$s)"
                .formatted(read, qualified, past, change);
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

    /**
     * Writes rows as documents and columns; after an exception, some may have been written.
     *
     * @param changes counts the change, if it is to be counted
     */
    void write(Connection connection, Map<String, R> rows, ChangeLog changes) throws SQLException {
        boolean counted = isFollowed() && changes.isCounting();
        List<Map.Entry<String, R>> all = List.copyOf(rows.entrySet());
        try (PreparedStatement statement = connection.prepareStatement(counted ? countedUpsert : upsert)) {
            for (int begin = 0; begin < all.size(); begin += ROWS_AT_ONCE) {
                String[][] values = values(all.subList(begin, Math.min(begin + ROWS_AT_ONCE, all.size())));
                for (int i = 0; i < values.length; i++) {
                    statement.setArray(i + 1, text(connection, values[i]));
                }
                if (counted) {
                    statement.setLong(values.length + 1, changes.number());
                }
                statement.executeUpdate();
            }
        }
    }

    void delete(Connection connection, Collection<String> keys, ChangeLog changes) throws SQLException {
        boolean counted = isFollowed() && changes.isCounting();
        try (PreparedStatement statement = connection.prepareStatement(counted ? countedDelete : delete)) {
            statement.setArray(1, text(connection, keys.toArray(String[]::new)));
            if (counted) {
                statement.setLong(2, changes.number());
            }
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

    private List<String> names() {
        return Stream.concat(
                        Stream.of(Table.KEY, Table.DOC),
                        table.columns().stream().map(Column::name))
                .toList();
    }

    private String given() {
        return IntStream.range(0, names().size())
                        .mapToObj(_ -> "?::text[]")
                        .collect(Collectors.joining(", ", "unnest(", ") as given("))
                + IntStream.range(0, names().size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", ", "", ")"));
    }

    private String casts() {
        List<String> casts = new ArrayList<>(List.of("v0", "v1::json"));
        for (Column<R> column : table.columns()) {
            casts.add("v" + casts.size() + "::" + type(column));
        }
        return String.join(", ", casts);
    }

    private String updates() {
        Stream<String> written =
                table.copied() ? Stream.concat(names().stream(), Stream.of(Table.CHANGED)) : names().stream();
        return written.skip(1).map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
    }

    private String upsert() {
        return """
                insert into %s (%s)
                select %s from %s
                on conflict (key) do update set %s
                """.formatted(qualified, String.join(", ", names()), casts(), given(), updates());
    }

    /** All parts of a statement see the rows as they were before it; what this very transaction wrote is not kept. */
    private String countedUpsert() {
        String names = String.join(", ", names());
        return """
                with given as materialized (select * from %4$s),
                counted as materialized (select ?::bigint as number),
                kept as (
                  insert into %2$s (%3$s, since_change, until_change)
                  select %3$s, since_change, counted.number from %1$s join given on key = v0 cross join counted
                  where since_change < counted.number
                )
                insert into %1$s (%3$s, since_change)
                select %5$s, counted.number from given cross join counted
                on conflict (key) do update set %6$s, since_change = excluded.since_change
                """.formatted(qualified, past, names, given(), casts(), updates());
    }

    private String countedDelete() {
        return """
                with gone as (delete from %1$s where key = any(?) returning %3$s, since_change)
                insert into %2$s (%3$s, since_change, until_change)
                select %3$s, since_change, counted.number from gone cross join (select ?::bigint as number) as counted
                where since_change < counted.number
                """.formatted(qualified, past, String.join(", ", names()));
    }

    /** The type without what may follow it in a declaration, such as {@code not null}. */
    static String type(Column<?> column) {
        return column.sqlType().replaceFirst("(?i)\\s+(not\\s+null|default|check|collate|generated)\\b.*", "");
    }

    private static Array text(Connection connection, String[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
