package dev.tandem.importer.send;

import java.util.concurrent.CountDownLatch;

/** Somebody wants the import to end early. What was sent is waited for, nothing new is begun. */
public final class Stop {

    private final CountDownLatch wanted = new CountDownLatch(1);

    /** Asks for the end. */
    public void now() {
        wanted.countDown();
    }

    /** Whether the end was asked for. */
    public boolean isWanted() {
        return wanted.getCount() == 0;
    }
}
