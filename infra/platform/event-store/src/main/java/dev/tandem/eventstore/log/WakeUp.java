package dev.tandem.eventstore.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Wakes one thread that waits for something to do, for example for the log to grow. Signalling is cheap and never blocks, so
 * it may be done on the writer's threads. Signals are not counted: those given while nobody waits make the next wait return
 * at once, so publish what is to be done first, then signal, and look for everything after each wait.
 */
public final class WakeUp {

    private volatile boolean signalled;
    private volatile @Nullable Thread waiting;

    /** Wakes the thread that waits, or makes the next wait return at once. Any thread may call this. */
    public void signal() {
        if (!signalled) {
            signalled = true;
            Thread thread = waiting;
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }

    /**
     * Waits for a signal. Only one thread at a time may wait.
     *
     * @param atMost how long; zero or less: only takes the signal
     * @return whether there was a signal
     * @throws InterruptedException if the thread is interrupted before or while it waits; a signal is kept
     */
    public boolean await(Duration atMost) throws InterruptedException {
        boolean signal = awaitNanos(atMost.toNanos());
        if (!signal && Thread.interrupted()) {
            throw new InterruptedException();
        }
        return signal;
    }

    /**
     * Waits for a signal, without throwing: returns early if the thread is or becomes interrupted, and leaves it so.
     *
     * @param nanoseconds how long at most
     * @return whether there was a signal
     */
    public boolean awaitNanos(long nanoseconds) {
        long deadline = System.nanoTime() + nanoseconds;
        Thread thread = Thread.currentThread();
        waiting = thread;
        try {
            long left = nanoseconds;
            while (!signalled && left > 0 && !thread.isInterrupted()) {
                LockSupport.parkNanos(this, left);
                left = deadline - System.nanoTime();
            }
        } finally {
            waiting = null;
        }
        boolean signal = signalled;
        signalled = false;
        return signal;
    }
}
