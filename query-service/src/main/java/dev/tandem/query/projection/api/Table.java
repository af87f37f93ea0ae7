package dev.tandem.query.projection.api;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a read model. It is stored as {@code key text primary key}, the columns, and {@code doc json}: the whole
 * row as JSON. Every generation of the projection has its own copy, in its own schema.
 *
 * @param name lower case letters, digits and underscores
 * @param row an immutable record that Jackson writes and reads back to an equal one
 * @param columns what SQL needs to see
 * @param indexes each what follows {@code create index on <table>}, such as {@code (manager, due_at)} or
 *     {@code using gin (people)}
 */
public record Table<R>(String name, Class<R> row, List<Column<R>> columns, List<String> indexes) {

    /** The column with the row's key. */
    public static final String KEY = "key";
    /** The column with the whole row as JSON. */
    public static final String DOC = "doc";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    public Table {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a table: " + name);
        }
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }
}
