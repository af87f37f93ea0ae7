package dev.tandem.query.projection.rows;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that are in no database, handed to a statement in the place of a table: each column that the statement names travels as an array of
 * text, written as it is where rows are stored.
 */
public final class HandedRows<R> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Table<R> table;
    private final List<String> keys;
    private final List<R> rows;
    private final Map<String, String[]> written = new HashMap<>();

    /** Those. */
    public HandedRows(Table<R> table, RowsInMemory rows) {
        this.table = table;
        this.keys = rows.keys(table);
        this.rows = rows.all(table);
    }

    /**
     * What stands for the table in a statement.
     *
     * @param statement only columns that it names are handed over
     * @param parameters takes the values of its parameters, which begin with the table's name
     */
    public String sql(String statement, Map<String, Object> parameters) {
        List<Sent> sent =
                columns().filter(column -> names(statement, column.name())).toList();
        sent.forEach(column -> parameters.put(column.parameter(), values(column)));
        return IntStream.range(0, sent.size())
                        .mapToObj(i -> "v" + i + "::" + sent.get(i).type() + " as "
                                + sent.get(i).name())
                        .collect(Collectors.joining(", ", "select ", " from "))
                + sent.stream()
                        .map(column -> "cast(:" + column.parameter() + " as text[])")
                        .collect(Collectors.joining(", ", "unnest(", ") as handed("))
                + IntStream.range(0, sent.size()).mapToObj(i -> "v" + i).collect(Collectors.joining(", ", "", ")"));
    }

    private record Sent(String name, String type, String parameter, int place) {}

    private Stream<Sent> columns() {
        List<Column<R>> columns = table.columns();
        return Stream.concat(
                Stream.of(sent(Table.KEY, "text", -2), sent(Table.DOC, "json", -1)),
                IntStream.range(0, columns.size())
                        .mapToObj(i -> sent(columns.get(i).name(), TableSql.type(columns.get(i)), i)));
    }

    private Sent sent(String name, String type, int place) {
        return new Sent(name, type, table.name() + "__" + name, place);
    }

    /** A statement without any of its columns still has to know how many rows there are. */
    private static boolean names(String statement, String column) {
        return column.equals(Table.KEY)
                || Pattern.compile("\\b" + column + "\\b|\\.\\*")
                        .matcher(statement)
                        .find();
    }

    private String[] values(Sent column) {
        return written.computeIfAbsent(column.name(), _ -> switch (column.place()) {
            case -2 -> keys.toArray(String[]::new);
            case -1 -> {
                ObjectWriter writer = JSON.writerFor(table.row());
                yield each(writer::writeValueAsString);
            }
            default -> {
                Column<R> of = table.columns().get(column.place());
                yield each(row -> SqlText.of(of.value().apply(row)));
            }
        });
    }

    private String[] each(Function<R, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
