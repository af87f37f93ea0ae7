package dev.tandem.command.sight;

import dev.tandem.access.Caller;
import dev.tandem.command.decision.DecisionModel;
import dev.tandem.command.decision.Lookup;
import dev.tandem.command.decision.Replaced;
import dev.tandem.command.discretion.Insiders;
import dev.tandem.command.requisition.RequisitionState;
import dev.tandem.events.RequisitionId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Tells of which searches somebody may know, by the events themselves. Of one that replaces them, one that is kept from them for another
 * reason and one that never was they are told the same: nothing.
 */
@Component
public final class SeenSearches {

    private final Supplier<Lookup> logs;
    private final Replaced replaced;
    private final Clock clock;

    SeenSearches(@Qualifier("lookups") Supplier<Lookup> logs, Replaced replaced, Clock clock) {
        this.logs = logs;
        this.replaced = replaced;
        this.clock = clock;
    }

    /**
     * Those of these of which they may know, in the same order.
     *
     * @throws dev.tandem.eventstore.log.StoreUnavailableException if events or keys cannot be had
     */
    public List<RequisitionId> of(List<RequisitionId> searches, Caller caller) {
        Lookup log = logs.get();
        return log.read(DecisionModel.each(searches, RequisitionState::model)).entrySet().stream()
                .filter(one -> Insiders.sees(one.getKey(), one.getValue(), caller, clock.instant(), replaced, log))
                .map(Map.Entry::getKey)
                .toList();
    }
}
