package dev.tandem.command.sight;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Candidates whose names somebody wants to read, each on a search.
 *
 * @param candidates 1 to 500 of them
 */
public record NamesAsked(@NotEmpty @Size(max = MOST) List<@NotNull @Valid OnSearch> candidates) {

    /** How many are told at once. */
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
