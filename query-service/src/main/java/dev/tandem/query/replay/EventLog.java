package dev.tandem.query.replay;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.projection.api.RawEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All events there are, as the history keeps them. */
public interface EventLog {

    /** The last position that had been recorded by that moment; 0 if there is none. */
    long lastBy(Instant moment);

    /** When the last event up to that position was recorded; empty if there is none. */
    Optional<Instant> recordedUpTo(long position);

    /** The searches of which an event within that bound names that person, or was done by them. */
    List<RequisitionId> naming(PersonId person, Bound bound);

    /**
     * How many events there are of these searches.
     *
     * @param types their names
     * @param most beyond which nobody needs to know how many
     */
    int count(Collection<RequisitionId> searches, Collection<String> types, Bound bound, int most);

    /**
     * Hands over events of these searches, some at a time; those of one search in their order.
     *
     * @param types their names
     */
    void read(
            Collection<RequisitionId> searches,
            Collection<String> types,
            Bound bound,
            Consumer<? super List<? extends Kept>> some);

    /** An event as it is kept, which takes some work to read. */
    interface Kept {

        /** Reads it; as often as wished, and by whatever thread. */
        RawEvent event();
    }
}
