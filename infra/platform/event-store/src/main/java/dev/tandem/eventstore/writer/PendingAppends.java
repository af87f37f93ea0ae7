package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.EventCache;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Appends taken from the queue and not yet in a batch, oldest first. For one thread at a time. */
final class PendingAppends {

    private final AppendQueue queue;
    private final EventCache cache;
    private final AppendCompletions completions;
    private final int limit;
    private List<Append> taken = new ArrayList<>();

    /**
     * None yet.
     *
     * @param limit how many events a batch takes
     */
    PendingAppends(AppendQueue queue, EventCache cache, AppendCompletions completions, int limit) {
        this.queue = queue;
        this.cache = cache;
        this.completions = completions;
        this.limit = limit;
    }

    /** Whether there is nothing to store. */
    boolean isEmpty() {
        return taken.isEmpty() && queue.size() == 0;
    }

    /** Waits until there is something to store, the queue is called, or so many nanoseconds are over. */
    void await(long nanoseconds) {
        if (isEmpty()) {
            queue.await(nanoseconds);
        }
    }

    /** Takes from the queue as much as fits into a batch. */
    void drain() {
        int known = taken.size();
        queue.drain(taken, limit);
        completions.expect(taken.subList(known, taken.size()));
    }

    /** Puts appends back in front; their conditions are checked again. */
    void giveBack(List<Append> appends) {
        taken.addAll(0, appends);
    }

    /** Puts an append at the end. */
    void putOff(Append append) {
        taken.add(append);
    }

    /** Drops all appends that were taken; somebody else completes them. */
    void clear() {
        taken.clear();
    }

    /** Fails all appends that were taken: the database cannot be reached. */
    void unavailable(SQLException cause) {
        taken.forEach(append -> completions.unavailable(append, cause));
        taken.clear();
    }

    /**
     * Checks conditions against the cache and adds appends to a batch. What depends on the outcome of the batch, or of the one
     * in flight, stays for later.
     *
     * @param inFlight sent to the database and not yet in the cache; null if there is none
     */
    void fill(Batch batch, @Nullable Batch inFlight) {
        drain();
        List<Append> later = new ArrayList<>();
        for (Append append : taken) {
            boolean checked = cache.covers(append.condition().after())
                    || append.condition().anyOf().isEmpty();
            if (checked && cache.violates(append.condition())) {
                completions.conflict(append);
            } else if (batch.size() >= limit || batch.touches(append) || inFlight != null && inFlight.touches(append)) {
                later.add(append);
            } else {
                batch.add(append, checked);
            }
        }
        taken = later;
    }
}
