package dev.tandem.query.personaldata;

import dev.tandem.query.web.Page;
import dev.tandem.query.web.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, and what the people on it are called.
 *
 * @param items what is on this page, in order
 * @param next the {@code cursor} of the next page; null on the last
 * @param expanded what the people on this page are called; null unless it was asked for
 */
public record NamedPage<T>(
        List<T> items, @Nullable String next, @Nullable Expanded expanded) implements Paged {

    /** That page, with what was asked for about it. */
    public static <T> NamedPage<T> of(Page<T> page, @Nullable Expanded expanded) {
        return new NamedPage<>(page.items(), page.next(), expanded);
    }
}
