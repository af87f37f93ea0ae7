package dev.tandem.query.columns;

import dev.tandem.query.projection.rows.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values of columns as a {@link Frame} keeps them. */
final class Values {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Values() {}

    /** How a column is selected, so that {@link #read} can read it. */
    static String selected(String column, String sqlType) {
        return switch (sqlType) {
            case "text[]" -> "array_to_json(" + column + ")::text as " + column;
            case "bigint[]" -> column + "::text as " + column;
            case "timestamptz" -> "(extract(epoch from " + column + ") * 1000000)::bigint as " + column;
            case "boolean" -> "case when " + column + " then 'YES' when not " + column + " then 'NO' end as " + column;
            default -> column;
        };
    }

    /** What stands in a column of a row that was selected so. */
    static @Nullable Object read(ResultSet row, int column, String sqlType) throws SQLException {
        switch (sqlType) {
            case "bigint", "timestamptz" -> {
                long value = row.getLong(column);
                return row.wasNull() ? null : (Long) value;
            }
            case "float8" -> {
                double value = row.getDouble(column);
                return row.wasNull() ? null : (Double) value;
            }
            case "bigint[]" -> {
                String text = row.getString(column);
                return text == null ? null : numbers(text);
            }
            default -> {
                return row.getString(column);
            }
        }
    }

    /** The same of a value that a column takes out of a row at hand. */
    static @Nullable Object of(String sqlType, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (sqlType) {
            case "bigint" -> (Long) ((Number) value).longValue();
            case "timestamptz" -> Micros.micros((Instant) value);
            case "boolean" -> Yes.of((Boolean) value).name();
            case "float8" -> (Double) ((Number) value).doubleValue();
            case "bigint[]" ->
                ((Collection<?>) value)
                        .stream()
                                .mapToLong(one -> one == null ? FrameColumn.NONE : ((Number) one).longValue())
                                .toArray();
            case "text[]" ->
                JSON.writeValueAsString(
                        ((Collection<?>) value).stream().map(SqlText::of).toList());
            default -> Objects.requireNonNull(SqlText.of(value));
        };
    }

    /** What PostgreSQL writes as {@code {1,NULL,3}}. */
    private static long[] numbers(String text) {
        if (text.length() <= 2) {
            return new long[0];
        }
        String[] parts = text.substring(1, text.length() - 1).split(",", -1);
        long[] numbers = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = parts[i].equals("NULL") ? FrameColumn.NONE : Long.parseLong(parts[i]);
        }
        return numbers;
    }
}
