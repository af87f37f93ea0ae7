package dev.tandem.query.web;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of several; {@code Link} names the next one. */
public interface Paged {

    /** What names the next page, where {@link #parameter} takes it; null on the last. */
    @Nullable
    Object next();

    /** The parameter that takes it. */
    default String parameter() {
        return "cursor";
    }
}
