package dev.tandem.eventstore.log;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An append-only log of events with conditional appends (Dynamic Consistency Boundaries). Positions are whole numbers from 1,
 * without gaps, in commit order: whoever has read up to a position has seen every event before it.
 */
public interface EventStore {

    /**
     * Appends all of {@code events} or none. The future completes once they are durable, on a thread of its own.
     *
     * <p>It fails with {@link AppendConflictException} if an event that matches the condition was stored after its marker;
     * {@link DuplicateEventException} if an event id is already stored; {@link StoreBusyException} if too many appends are
     * waiting (nothing was stored; try again later); {@link StoreUnavailableException} if the database cannot be reached or
     * cannot store (nothing was stored); {@link OutcomeUnknownException} if the connection was lost during the commit and
     * the outcome could not be determined in time.
     *
     * <p>Concurrent appends may be stored in any order.
     *
     * @param events at least one, each with a different id
     * @throws IllegalArgumentException if there is none, or two share an id
     */
    CompletableFuture<Appended> append(List<NewEvent> events, Condition condition);

    /**
     * All events after a position that match any of the criteria, in order, and the marker to append with. Both come from one
     * snapshot.
     *
     * @param after 0 for everything
     * @param fresh false: the answer may come from this process's cache, which can lag behind other processes; appending on
     *     it is safe, since the condition is checked against the log. True: the answer comes from the database.
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Sourced source(List<Criterion> criteria, long after, boolean fresh);

    /**
     * Stored events in order, whatever their tags and types. May come from this process's cache and lack what another process
     * stored a moment ago; reading on from the last event returns it then.
     *
     * @param after read from the next position on; 0 for the beginning
     * @param limit how many events at most; 1 or more
     * @throws StoreUnavailableException if the database cannot be reached
     */
    List<StoredEvent> read(long after, int limit);

    /**
     * The position of the newest event, 0 if there is none.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    long head();

    /**
     * The position before the first event that occurred at or after that time; the head if there is none. Scans the log: events
     * imported from another system occurred long before they were stored.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    long before(Instant occurredAt);

    /**
     * Calls the listener whenever the log has grown, by this process or another. There may be calls without new events, and
     * events of other processes may be noticed late: whoever must see everything also polls now and then.
     *
     * @param listener must return at once, since it runs on the writer's threads; usually {@link WakeUp#signal}
     * @return ends the subscription when closed
     */
    Subscription onAppended(Runnable listener);

    /** A subscription; ends when closed. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Where an append was stored: at contiguous positions.
     *
     * @param first position of its first event
     * @param last position of its last event
     */
    record Appended(long first, long last) {}

    /**
     * The result of sourcing.
     *
     * @param events in order
     * @param marker the head of the log in that snapshot, for the {@link Condition} of the next append
     */
    record Sourced(List<StoredEvent> events, long marker) {}

    /**
     * The condition of an append: no event stored after the marker matches any of the criteria.
     *
     * @param after the marker
     * @param anyOf the criteria; empty: no condition
     */
    record Condition(long after, List<Criterion> anyOf) {
        /** Always holds. */
        public static final Condition NONE = new Condition(0, List.of());
    }
}
