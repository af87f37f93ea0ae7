package dev.tandem.query.projection.api;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of a read model. It is stored as {@code key text primary key}, the columns, and {@code doc json}: the whole
 * row as JSON. Every generation of the projection has its own copy, in its own schema.
 *
 * @param name lower case letters, digits and underscores
 * @param row an immutable record that Jackson writes and reads back to an equal one
 * @param columns what SQL needs to see
 * @param indexes each what follows {@code create index on <table>}, such as {@code (manager, due_at)} or
 *     {@code using gin (people)}
 * @param followed how its changes are followed; null: they are not
 * @param copied whether its rows are copied into memory: each then has a number that it keeps, {@link #ROW_ID}, and says which transaction
 *     wrote it last, {@link #CHANGED}. Rows of such a table are never taken away, since no copy would hear of it
 */
public record Table<R>(
        String name,
        Class<R> row,
        List<Column<R>> columns,
        List<String> indexes,
        @Nullable Followed<R> followed,
        boolean copied) {

    /** The column with the row's key. */
    public static final String KEY = "key";
    /** The column with the whole row as JSON. */
    public static final String DOC = "doc";
    /** The column with the number of a row that can be copied: positive, and greater than those of all rows from before. */
    public static final String ROW_ID = "row_id";
    /** The column with the transaction that wrote a row last, if it can be copied. */
    public static final String CHANGED = "changed";

    /** Room is left for what the engine adds. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    public Table {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }

    /** One whose changes nobody follows. */
    public Table(String name, Class<R> row, List<Column<R>> columns, List<String> indexes) {
        this(name, row, columns, indexes, null, false);
    }

    /** The same, with changes that can be followed. */
    public Table<R> followed(Followed<R> by) {
        return new Table<>(name, row, columns, indexes, by, copied);
    }

    /** The same, with rows that can be copied into memory. */
    public Table<R> toCopy() {
        return new Table<>(name, row, columns, indexes, followed, true);
    }
}
