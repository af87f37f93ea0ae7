package dev.tandem.openapi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stands in an answer in the place of a text about somebody who was erased: nobody can read it any more.
 *
 * @param erased that they were
 */
record ErasedText(Erased erased) {

    /**
     * What was known of somebody was erased.
     *
     * @param on when; null for a moment after it happened
     */
    record Erased(@Nullable Instant on) {}
}
