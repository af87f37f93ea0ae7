package dev.tandem.command.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one sleeper. Ringing is cheap and never waits; rings while nobody sleeps add up to one. */
final class Bell {

    private final Semaphore rung = new Semaphore(0);

    /** Wakes the sleeper, or the next one. */
    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Sleeps until the bell rings, at most so long; whether it rang. */
    boolean await(Duration atMost) throws InterruptedException {
        boolean woken = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return woken;
    }
}
