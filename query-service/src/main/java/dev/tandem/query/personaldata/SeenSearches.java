package dev.tandem.query.personaldata;

import dev.tandem.events.RequisitionId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has command-service tell of which searches whoever asks may know: only there is it known whom a search replaces. */
public final class SeenSearches {

    /** How many command-service is asked about in one call at most. */
    static final int AT_ONCE = 500;

    private final CommandService commandService;

    SeenSearches(CommandService commandService) {
        this.commandService = commandService;
    }

    /**
     * Of which of these they may know. Nobody is asked about none.
     *
     * <p>Throws what is answered with 401, 403 or 503, as {@link PersonalTexts#open} does.
     *
     * @param caller for whom it is asked
     */
    public List<RequisitionId> of(List<RequisitionId> searches, Bearer caller) {
        List<RequisitionId> seen = new ArrayList<>();
        for (int begin = 0; begin < searches.size(); begin += AT_ONCE) {
            List<RequisitionId> some = searches.subList(begin, Math.min(begin + AT_ONCE, searches.size()));
            Answer answer = commandService.ask("/personal-data/seen", new Asked(some), Answer.class, caller);
            if (answer.seen() == null) {
                throw new PersonalDataUnavailableException("command-service answered nothing");
            }
            seen.addAll(answer.seen());
        }
        return seen;
    }

    private record Asked(List<RequisitionId> searches) {}

    private record Answer(@Nullable List<RequisitionId> seen) {}
}
