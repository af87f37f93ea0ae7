package dev.tandem.command.sight;

import dev.tandem.command.dispatch.EventCodec;
import dev.tandem.command.dispatch.FollowedStates;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.command.sight.CandidateOnSearch.There;
import dev.tandem.command.sight.NamesAsked.OnSearch;
import dev.tandem.events.RequisitionId;
import dev.tandem.eventstore.log.EventStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How candidates stand on searches, for all who are told names and texts: pages of them are asked for all day, and little changes meanwhile. */
@Component
final class CandidatesOnSearches {

    /**
     * A page of fifty has as many of both, and people go through pages in turns: whoever keeps fewer than they go through keeps none of
     * use. With a state of a search reckoned at 4 kB and one of a candidate on it at 1 kB these are a twentieth of the memory each: 2,500 and
     * 10,000 in the 200 MB of a laptop.
     */
    private static final int SEARCHES = Math.clamp(Runtime.getRuntime().maxMemory() / 80_000, 1_000, 100_000);

    private static final int CANDIDATES = 4 * SEARCHES;

    private final FollowedStates<RequisitionId, RequisitionState> searches;
    private final FollowedStates<OnSearch, There> candidates;

    CandidatesOnSearches(ObjectProvider<EventStore> store, EventCodec codec) {
        this.searches = new FollowedStates<>(store::getObject, codec, RequisitionState::model, SEARCHES);
        this.candidates = new FollowedStates<>(store::getObject, codec, There::model, CANDIDATES);
    }

    /**
     * How each of these stands, as of all that was stored before.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if the database cannot be reached
     */
    Map<OnSearch, CandidateOnSearch> of(Collection<OnSearch> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<RequisitionId, RequisitionState> where =
                searches.of(asked.stream().map(OnSearch::requisition).distinct().toList());
        Map<OnSearch, There> there = candidates.of(asked);
        Map<OnSearch, CandidateOnSearch> found = new LinkedHashMap<>();
        for (OnSearch one : asked) {
            found.put(
                    one,
                    Objects.requireNonNull(there.get(one))
                            .on(one.requisition(), Objects.requireNonNull(where.get(one.requisition()))));
        }
        return found;
    }
}
