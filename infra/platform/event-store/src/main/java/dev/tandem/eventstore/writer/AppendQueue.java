package dev.tandem.eventstore.writer;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where appends wait for the writer. Many threads put, one takes; putting takes no lock, and costs a system call only if
 * the writer sleeps. Bounded in events: what cannot be stored soon is pushed back at once rather than kept waiting.
 */
final class AppendQueue {

    private final ConcurrentLinkedQueue<Append> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger events = new AtomicInteger();
    private final int capacity;

    private volatile @Nullable Thread sleeper;
    private volatile boolean called;

    /**
     * An empty queue.
     *
     * @param capacity events; once so many wait, no append is taken
     */
    AppendQueue(int capacity) {
        this.capacity = capacity;
    }

    /** False if too many wait already. */
    boolean offer(Append append) {
        int more = append.events().size();
        if (events.getAndAdd(more) >= capacity) {
            events.addAndGet(-more);
            return false;
        }
        waiting.add(append);
        wake();
        return true;
    }

    /** Moves what waits into {@code taken}, oldest first, while that holds fewer than {@code limit} events. */
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

    /** Makes {@link #await} return even though nothing waits. */
    void call() {
        called = true;
        wake();
    }

    /** For the writer: sleeps until something waits, it is called, or the time is over. */
    void await(long nanoseconds) {
        sleeper = Thread.currentThread();
        if (waiting.isEmpty() && !called) {
            LockSupport.parkNanos(this, nanoseconds);
        }
        sleeper = null;
        called = false;
    }

    /** How many events wait. */
    int size() {
        return events.get();
    }

    private void wake() {
        Thread thread = sleeper;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }
}
