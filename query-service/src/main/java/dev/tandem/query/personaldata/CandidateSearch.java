package dev.tandem.query.personaldata;

import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has command-service find candidates for whoever asks: only there is it known what they are called. */
public final class CandidateSearch {

    /** What was typed is refused there. */
    private static final int INVALID = 400;

    private final CommandService commandService;

    CandidateSearch(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * Candidates who were found.
     *
     * @param more whether there are others behind them
     */
    public record Found(List<One> candidates, boolean more) {

        /** One of them, and on which searches the caller sees them. */
        public record One(CandidateId candidate, String name, List<RequisitionId> searches) {}
    }

    /**
     * Pairs of candidates who are likely the same.
     *
     * @param more whether there are others behind them
     */
    public record Duplicates(List<Pair> pairs, boolean more) {

        /** One of two; the name is null for a moment after they were erased. */
        public record Who(CandidateId candidate, @Nullable String name) {}

        /** Two who gave the same address, and which. */
        public record Pair(Who one, Who other, List<String> same) {}
    }

    /**
     * Those who are meant and whom the caller may see, by their ids; empty if what was typed is too short or too long.
     *
     * <p>Throws what is answered with 401, 403 or 503, as {@link PersonalTexts#open} does.
     *
     * @param behind after which candidate; null: from the first on
     * @param caller the request for which they are found
     */
    public Optional<Found> find(String q, int limit, @Nullable CandidateId behind, HttpServletRequest caller) {
        return Optional.ofNullable(
                commandService.ask("/personal-data/find", new Asked(q, limit, behind), Found.class, caller, INVALID));
    }

    /**
     * Pairs of candidates who are likely the same, by their ids.
     *
     * <p>Throws what is answered with 401, 403 or 503, as {@link PersonalTexts#open} does.
     *
     * @param one after the pair of this one
     * @param other and this one; both null: from the first on
     */
    public Duplicates duplicates(
            int limit, @Nullable CandidateId one, @Nullable CandidateId other, HttpServletRequest caller) {
        return commandService.ask(
                "/personal-data/duplicates", new Behind(limit, one, other), Duplicates.class, Bearer.of(caller));
    }

    private record Asked(String q, int limit, @Nullable CandidateId behind) {}

    private record Behind(
            int limit,
            @Nullable CandidateId behindOne,
            @Nullable CandidateId behindOther) {}
}
