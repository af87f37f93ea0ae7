package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.Memory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the writer has taken from the queue and not yet put into a batch, oldest first. For one thread at a time. */
final class Intake {

    private final AppendQueue queue;
    private final Memory memory;
    private final Settlement settlement;
    private final int limit;
    private List<Append> taken = new ArrayList<>();

    /**
     * Nothing taken yet.
     *
     * @param limit events in one batch
     */
    Intake(AppendQueue queue, Memory memory, Settlement settlement, int limit) {
        this.queue = queue;
        this.memory = memory;
        this.settlement = settlement;
        this.limit = limit;
    }

    /** Whether there is nothing to be stored. */
    boolean isEmpty() {
        return taken.isEmpty() && queue.size() == 0;
    }

    /** Sleeps until there is something, the queue is called, or so many nanoseconds are over. */
    void await(long nanoseconds) {
        if (isEmpty()) {
            queue.await(nanoseconds);
        }
    }

    /** Takes what waits in the queue, as much as fits into a batch. */
    void drain() {
        queue.drain(taken, limit);
    }

    /** These are to be stored first, and judged anew. */
    void giveBack(List<Append> appends) {
        taken.addAll(0, appends);
    }

    /** These are to be stored after all others. */
    void putOff(Append append) {
        taken.add(append);
    }

    /** Tells the callers of all that was taken that the database cannot be reached. */
    void unavailable(SQLException cause) {
        taken.forEach(append -> settlement.unavailable(append, cause));
        taken.clear();
    }

    /**
     * Judges what memory can judge, and adds it to a batch. Whatever depends on the outcome of the batch, or of the one under
     * way, stays for later.
     *
     * @param underWay sent, and not yet in memory; null if memory has everything
     */
    void fill(Batch batch, @Nullable Batch underWay) {
        drain();
        List<Append> later = new ArrayList<>();
        for (Append append : taken) {
            boolean checked = memory.covers(append.condition().after())
                    || append.condition().anyOf().isEmpty();
            if (checked && memory.violates(append.condition())) {
                settlement.conflict(append);
            } else if (batch.size() >= limit || batch.touches(append) || underWay != null && underWay.touches(append)) {
                later.add(append);
            } else {
                batch.add(append, checked);
            }
        }
        taken = later;
    }
}
