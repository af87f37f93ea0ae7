package dev.tandem.query.personaldata;

import dev.tandem.query.personaldata.CandidateName.Erased;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who works on hires is called and where to write to them, or that this was erased after they had left.
 *
 * @param name what they are called; null if it was erased
 * @param email where to write to them; null if nobody said, or it was erased
 * @param erased that it was erased, and nobody can read it any more; null if it was not
 */
public record PersonName(
        @Nullable String name,
        @Nullable String email,
        @Nullable Erased erased) {}
