package dev.tandem.command.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in whatever a database keeps, in texts, documents and bytes alike. */
final class BytesOf {

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
            """;

    private record Column(String table, String name, String type) {}

    private BytesOf() {}

    /** The columns that hold it somewhere, each as table and column. */
    static List<String> tablesWith(String text, JdbcClient jdbc) {
        List<Column> columns = jdbc.sql(COLUMNS)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        if (columns.isEmpty()) {
            throw new AssertionError("no columns to look at");
        }
        return columns.stream()
                .filter(column -> holds(column, text, jdbc))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private static boolean holds(Column column, String text, JdbcClient jdbc) {
        boolean bytes = column.type().equals("bytea");
        String looks = bytes ? "position(? in \"%2$s\") > 0" : "position(? in \"%2$s\"::text) > 0";
        return jdbc.sql(("select exists (select 1 from \"%1$s\" where " + looks + ")")
                        .formatted(column.table(), column.name()))
                .param(bytes ? text.getBytes(StandardCharsets.UTF_8) : text)
                .query(Boolean.class)
                .single();
    }
}
