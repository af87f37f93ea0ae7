package dev.tandem.eventstore.log;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * An append-only log of events in one order without gaps, with conditional appends (Dynamic Consistency Boundaries).
 * Positions are whole numbers from 1 and equal the order of commits: whoever has read up to a position has read
 * everything before it, for ever.
 */
public interface EventStore {

    /**
     * Appends all of {@code events} or none. The future completes when they are durable, off the writer's thread.
     *
     * <p>It completes exceptionally with {@link AppendConflictException} if an event that matches the condition was stored
     * after its marker; {@link DuplicateEventException} if an event id is already stored; {@link StoreBusyException} if
     * too many appends are waiting (nothing was stored, try again later); {@link StoreUnavailableException} if the database
     * cannot be reached and nothing was stored; {@link OutcomeUnknownException} if the connection was lost while
     * committing and the outcome could not be looked up within the bound.
     *
     * <p>Appends that are not waited for may be stored in another order than they were given.
     *
     * @param events at least one, each with an id of its own
     * @throws IllegalArgumentException if they are not
     */
    CompletableFuture<Appended> append(List<NewEvent> events, Condition condition);

    /**
     * Everything that matches any of the criteria after a position, in order, together with the marker to append under:
     * both from one snapshot.
     *
     * @param after 0 for everything
     * @param fresh false: recent events may come from this process's memory, which can lag behind what other processes
     *     stored; an append is safe all the same, since its condition is checked against the store. True: the database's word.
     * @throws StoreUnavailableException if the database cannot be reached
     */
    Sourced source(List<Criterion> criteria, long after, boolean fresh);

    /**
     * Stored events in order, matching or not. The newest ones may come from this process's memory, and those that another
     * process has stored a moment ago may not be there yet: whoever reads on from the last one gets them next.
     *
     * @param after the position before the first that is wanted; 0 for the beginning
     * @param limit at most so many, 1 or more
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
     * The position before the first event that occurred then or later; the head if there is none. It looks through the whole
     * log: events that were brought in from another system occurred long before they were stored.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    long before(Instant occurredAt);

    /**
     * Calls whenever the log has grown, by this process or another. It may be called when nothing new is there, and events of
     * another process may be noticed late, so who must see everything looks by itself now and then.
     *
     * @param listener quick, for it holds up the writer: it wakes somebody
     * @return to be closed by who no longer wants to be called
     */
    Subscription onAppended(Runnable listener);

    /** Ends when closed. */
    @FunctionalInterface
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * What an append was given.
     *
     * @param first position of the first of its events
     * @param last position of the last; they are contiguous
     */
    record Appended(long first, long last) {}

    /**
     * The result of sourcing.
     *
     * @param events in order
     * @param marker the head of the snapshot; append under it to be told of anything newer that matches
     */
    record Sourced(List<StoredEvent> events, long marker) {}

    /**
     * Nothing that matches may have been stored after the marker.
     *
     * @param after the marker
     * @param anyOf alternatives; empty: no condition
     */
    record Condition(long after, List<Criterion> anyOf) {
        /** Appends whatever was stored meanwhile. */
        public static final Condition NONE = new Condition(0, List.of());
    }
}
