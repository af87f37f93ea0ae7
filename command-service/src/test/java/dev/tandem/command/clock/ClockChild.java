package dev.tandem.command.clock;

import dev.tandem.testing.TestDatabase;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** An instance in a JVM of its own, to be killed. */
final class ClockChild {

    static final String READY = "the clocks run";

    private ClockChild() {}

    /** Runs on that database (URL, user, password), from that moment, until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        Instance.start(database, TestClock.runningFrom(Instant.parse(arguments[3])));
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
