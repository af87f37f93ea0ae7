package dev.tandem.query.web;

import org.jspecify.annotations.Nullable;

/** An answer that is one page of several; {@code Link} names the next one. */
public interface Paged {

    /** The {@code cursor} of the next page; null on the last. */
    @Nullable
    String next();
}
