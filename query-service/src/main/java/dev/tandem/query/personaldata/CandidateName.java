package dev.tandem.query.personaldata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is called, or that they were erased.
 *
 * @param name what they are called; null if they were erased
 * @param erased that they were erased, and nobody can read it any more; null if they were not
 */
public record CandidateName(@Nullable String name, @Nullable Erased erased) {

    /**
     * What was known of somebody was erased.
     *
     * @param on when; null for a moment after it happened
     */
    public record Erased(@Nullable Instant on) {}
}
