package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs of candidates who are likely the same are asked for.
 *
 * @param limit how many at most, 1 to 500
 * @param behindOne after the pair of this one
 * @param behindOther and this one; both null: from the first on
 */
public record DuplicatesAsked(
        @NotNull @Min(1) @Max(FindAsked.MOST) Integer limit,
        @Nullable CandidateId behindOne,
        @Nullable CandidateId behindOther) {}
