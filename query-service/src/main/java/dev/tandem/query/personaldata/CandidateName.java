package dev.tandem.query.personaldata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate is called, or that they were erased.
 *
 * @param name what they are called; absent if they were erased
 * @param erased that they were erased, and nobody can read it any more; absent if they were not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CandidateName(@Nullable String name, @Nullable Erased erased) {

    /**
     * What was known of somebody was erased.
     *
     * @param on when; absent for a moment after it happened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Erased(@Nullable Instant on) {}
}
