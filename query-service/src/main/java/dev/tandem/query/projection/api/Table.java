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
 */
public record Table<R>(
        String name,
        Class<R> row,
        List<Column<R>> columns,
        List<String> indexes,
        @Nullable Followed<R> followed) {

    /** The column with the row's key. */
    public static final String KEY = "key";
    /** The column with the whole row as JSON. */
    public static final String DOC = "doc";

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
        this(name, row, columns, indexes, null);
    }

    /** The same, with changes that can be followed. */
    public Table<R> followed(Followed<R> by) {
        return new Table<>(name, row, columns, indexes, by);
    }
}
