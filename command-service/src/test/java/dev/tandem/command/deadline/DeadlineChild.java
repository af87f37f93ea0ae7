package dev.tandem.command.deadline;

import dev.tandem.testing.TestDatabase;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** An instance in a JVM of its own, to be killed. */
final class DeadlineChild {

    static final String READY = "the clocks run";

    private DeadlineChild() {}

    /** In place of a more lively one: the heartbeat that is configured. */
    static final String AS_LIVELY = "as-lively-as-configured";

    /** Runs on that database (URL, user, password), from that moment, that lively, until it is killed. */
    public static void main(String[] arguments) throws InterruptedException {
        TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
        TestClock clock = TestClock.runningFrom(Instant.parse(arguments[3]));
        if (arguments[4].equals(AS_LIVELY)) {
            Instance.startAsLively(database, clock);
        } else {
            Instance.start(database, clock);
        }
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
