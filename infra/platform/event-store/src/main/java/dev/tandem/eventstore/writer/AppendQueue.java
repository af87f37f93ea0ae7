package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.WakeUp;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The queue of appends. Many threads offer, one drains. Offering takes no lock, and makes a system call only if the writer
 * sleeps. The number of events is bounded: what cannot be stored soon is refused at once instead of kept waiting.
 */
final class AppendQueue {

    private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger events = new AtomicInteger();
    private final int capacity;

    private final WakeUp wakeUp = new WakeUp();

    /**
     * An empty queue.
     *
     * @param capacity once so many events wait, appends are refused
     */
    AppendQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Adds an append; false if the queue is full. */
    boolean offer(Append append) {
        int more = append.events().size();
        if (events.getAndAdd(more) >= capacity) {
            events.addAndGet(-more);
            return false;
        }
        waiting.add(append);
        wakeUp.signal();
        return true;
    }

    /** Moves appends to {@code taken}, oldest first, until that has {@code limit} events or the queue is empty. */
    void drain(List<Append> taken, int limit) {
        int count = 0;
        for (Append append : taken) {
            count += append.events().size();
        }
        while (count < limit) {
            @Nullable Append next = waiting.poll();
            if (next == null) {
                return;
            }
            taken.add(next);
            count += next.events().size();
            events.addAndGet(-next.events().size());
        }
    }

    /** Makes {@link #await} return although the queue is empty. */
    void call() {
        wakeUp.signal();
    }

    /** Waits until there is an append, {@link #call} was called, or the time is over. For the writer. */
    void await(long nanoseconds) {
        wakeUp.awaitNanos(nanoseconds);
    }

    /** How many events are in the queue. */
    int size() {
        return events.get();
    }
}
