package dev.tandem.importer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Somebody wants the import to end early. What was sent is waited for, nothing new is begun. */
final class Stop {

    private final CountDownLatch wanted = new CountDownLatch(1);

    /** Thrown where nothing can be waited for any more. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped");
        }
    }

    /** Asks for the end. */
    void now() {
        wanted.countDown();
    }

    /** Whether the end was asked for. */
    boolean isWanted() {
        return wanted.getCount() == 0;
    }

    /**
     * Sleeps.
     *
     * @throws Stopped if the end is asked for meanwhile
     */
    void sleep(Duration time) throws InterruptedException {
        if (wanted.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Stopped();
        }
    }
}
