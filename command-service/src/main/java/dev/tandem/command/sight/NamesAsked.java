package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Whose names somebody wants to read.
 *
 * @param candidates up to 500, each on a search
 * @param people up to 500 of those who work on hires
 */
public record NamesAsked(
        @Size(max = MOST) List<@NotNull @Valid OnSearch> candidates,
        @Size(max = MOST) List<@NotNull PersonId> people) {

    /** How many of each are told at once. */
    public static final int MOST = 500;

    /**
     * A candidate on a search.
     *
     * @param requisition on which search whoever asks has to do with them
     * @param candidate whose name
     */
    public record OnSearch(
            @NotNull RequisitionId requisition, @NotNull CandidateId candidate) {}
}
