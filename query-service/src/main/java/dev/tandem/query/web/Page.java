package dev.tandem.query.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items what is on this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) implements Paged {

    /**
     * Cuts a page out of rows of which one more was read than asked for: that one says whether there is a next page.
     *
     * @param cursor the cursor behind a row
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        String next = rows.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }
}
