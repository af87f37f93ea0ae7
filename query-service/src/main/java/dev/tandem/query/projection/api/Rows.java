package dev.tandem.query.projection.api;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a projection's tables, as the events so far left them. Rows are immutable: a change is a {@link #put} of
 * another row. Keys are compared as text.
 */
public interface Rows {

    /** The row with that key, or null. */
    <R> @Nullable R get(Table<R> table, String key);

    /** Stores the row under that key, over what was there. */
    <R> void put(Table<R> table, String key, R row);

    /** Takes the row with that key away; nothing happens if there is none. */
    <R> void remove(Table<R> table, String key);
}
