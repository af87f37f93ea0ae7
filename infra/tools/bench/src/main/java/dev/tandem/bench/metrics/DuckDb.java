package dev.tandem.bench.metrics;

import dev.tandem.query.columns.Dimension;
import dev.tandem.query.columns.Frame;
import dev.tandem.query.figures.CaseKind;
import dev.tandem.query.figures.FiguresInSql.Statement;
import dev.tandem.query.projection.api.Column;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** DuckDB in this process, with the same rows in tables of its own; texts of which there are few are enumerations, as they are quickest. */
final class DuckDb implements AutoCloseable {

    /** More stages than any list has. */
    private static final int PLACES = 12;

    private final DuckDBConnection connection;

    private DuckDb(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** With all rows of those frames. */
    static DuckDb with(Map<CaseKind, Frame> frames) throws SQLException {
        DuckDb duckDb = new DuckDb(DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class));
        for (Map.Entry<CaseKind, Frame> one : frames.entrySet()) {
            duckDb.fill(one.getKey(), one.getValue());
        }
        return duckDb;
    }

    /** A column of a table there, and what it is called and of which place in the frame. */
    private record Kept(String name, String type, @Nullable Dimension dimension, String column, int place) {

        @Nullable
        Object of(Frame frame, int row) {
            if (dimension != null) {
                return frame.value(row, dimension);
            }
            Object value = frame.value(row, column);
            if (place == 0) {
                return value;
            }
            long @Nullable [] all = (long[]) value;
            return all == null || place > all.length || all[place - 1] == Long.MIN_VALUE ? null : (Long) all[place - 1];
        }
    }

    private void fill(CaseKind source, Frame frame) throws SQLException {
        String table = source.name().toLowerCase(Locale.ROOT);
        List<Kept> kept = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String name = dimension.name().toLowerCase(Locale.ROOT);
            kept.add(new Kept(name, enumeration(table, name, valuesOf(frame, dimension)), dimension, "", 0));
        }
        for (Column<?> column : source.table().columns()) {
            if (kept.stream().anyMatch(one -> one.name().equals(column.name()))
                    || column.name().equals("context")) {
                continue;
            }
            switch (column.sqlType()) {
                case "bigint", "timestamptz" -> kept.add(new Kept(column.name(), "bigint", null, column.name(), 0));
                case "float8" -> kept.add(new Kept(column.name(), "double", null, column.name(), 0));
                case "bigint[]" ->
                    IntStream.rangeClosed(1, PLACES)
                            .mapToObj(place ->
                                    new Kept(column.name() + "_" + place, "bigint", null, column.name(), place))
                            .forEach(kept::add);
                default ->
                    kept.add(new Kept(
                            column.name(),
                            enumeration(table, column.name(), frame.textsOf(column.name())),
                            null,
                            column.name(),
                            0));
            }
        }
        execute("create table " + table + " ("
                + kept.stream().map(one -> one.name() + " " + one.type()).collect(Collectors.joining(", ")) + ")");
        try (DuckDBAppender rows = connection.createAppender(table)) {
            for (int row = 0; row < frame.size(); row++) {
                rows.beginRow();
                for (Kept one : kept) {
                    append(rows, one.of(frame, row));
                }
                rows.endRow();
            }
        }
    }

    private static void append(DuckDBAppender rows, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> rows.appendNull();
            case Long number -> rows.append(number.longValue());
            case Double number -> rows.append(number.doubleValue());
            default -> rows.append(value.toString());
        }
    }

    private static List<String> valuesOf(Frame frame, Dimension dimension) {
        return IntStream.range(0, frame.size())
                .mapToObj(row -> frame.value(row, dimension))
                .filter(value -> value != null)
                .distinct()
                .toList();
    }

    private String enumeration(String table, String column, List<String> values) throws SQLException {
        String name = "texts_" + table + "_" + column;
        execute("create type " + name + " as enum ("
                + new TreeSet<>(values.isEmpty() ? List.of("") : values)
                        .stream()
                                .map(value -> "'" + value.replace("'", "''") + "'")
                                .collect(Collectors.joining(", "))
                + ")");
        return name;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows that it answers, each with all its columns. */
    List<List<@Nullable Object>> ask(Statement asked) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(asked.sql())) {
            int columns = found.getMetaData().getColumnCount();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
                List<@Nullable Object> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(found.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
