package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody looks for.
 *
 * @param q the beginning of a name (three characters, or one where a character is a syllable or a word), an e-mail address or a telephone
 *     number
 * @param limit how many at most, 1 to 500
 * @param behind after which candidate; null: from the first on
 */
public record FindAsked(
        @NotNull @Size(min = 1, max = LONGEST) String q,
        @NotNull @Min(1) @Max(MOST) Integer limit,
        @Nullable CandidateId behind) {

    /** How long what is typed may be, in characters. */
    public static final int LONGEST = 320;

    /** How many are told at once. */
    public static final int MOST = 500;
}
