package dev.tandem.walk;

import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.Table;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a read model as SQL sees them: by the columns of their table. */
final class ColumnsOfRows {

    private ColumnsOfRows() {}

    /** One row. */
    interface Row {

        /** What stands in that column. */
        @Nullable
        Object value(String column);

        /** The time in that column. */
        default @Nullable Instant moment(String column) {
            return (Instant) value(column);
        }

        /** The text in that column, as text. */
        default String text(String column) {
            return String.valueOf(value(column));
        }
    }

    /** All rows of the table of that name. */
    static List<Row> of(Projection projection, String table, RowsInMemory rows) {
        return of(
                projection.tables().stream()
                        .filter(one -> one.name().equals(table))
                        .findFirst()
                        .orElseThrow(),
                rows);
    }

    private static <R> List<Row> of(Table<R> table, RowsInMemory rows) {
        List<Row> all = new ArrayList<>();
        for (R row : rows.all(table)) {
            all.add(column -> table.columns().stream()
                    .filter(one -> one.name().equals(column))
                    .map(Column::value)
                    .findFirst()
                    .orElseThrow()
                    .apply(row));
        }
        return all;
    }
}
