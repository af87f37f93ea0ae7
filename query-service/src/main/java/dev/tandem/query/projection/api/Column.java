package dev.tandem.query.projection.api;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value taken out of a row so that SQL can filter, sort or aggregate by it.
 *
 * @param name lower case letters, digits and underscores; not {@code key}, {@code doc}, {@code row_id} or {@code changed}
 * @param sqlType a PostgreSQL type with all that may follow it, such as {@code timestamptz}, {@code text[]} or {@code bigint}
 * @param value takes it out of the row: a string, number, boolean, id, enum (stored by its name), java.time value, a
 *     collection or array of those for an array type, or null
 */
public record Column<R>(String name, String sqlType, Function<R, ? extends @Nullable Object> value) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private static final Set<String> TAKEN = Set.of(Table.KEY, Table.DOC, Table.ROW_ID, Table.CHANGED);

    public Column {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            throw new IllegalArgumentException("not the name of a column: " + name);
        }
    }
}
