package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * A batch that a test holds up in flight. Two events come before it: one so that the log is not empty, and one that is held up
 * itself, so that the test can queue what goes into the batch and into the next.
 */
final class HeldBatch {

    private final HeldLock before;
    private final CompletableFuture<Appended> alone;
    private final Future<HeldLock> after;

    private HeldBatch(HeldLock before, CompletableFuture<Appended> alone, Future<HeldLock> after) {
        this.before = before;
        this.alone = alone;
        this.after = after;
    }

    /** From now on, what is appended waits in the queue. */
    static HeldBatch behind(StoreDatabase database, EventStore store) throws SQLException {
        store.append(List.of(event("a", "x:0")), Condition.NONE).join();
        HeldLock before = HeldLock.on(database.database());
        CompletableFuture<Appended> alone = store.append(List.of(event("a", "x:0")), Condition.NONE);
        await().atMost(Duration.ofMinutes(2)).until(() -> before.waiting() == 1);
        FutureTask<HeldLock> after = new FutureTask<>(() -> HeldLock.on(database.database()));
        Thread.startVirtualThread(after);
        await().atMost(Duration.ofMinutes(2)).until(() -> before.waiting() == 2);
        return new HeldBatch(before, alone, after);
    }

    /** Lets the writer send what waits; the database does not take it yet. */
    void send() throws Exception {
        before.close();
        alone.join();
        HeldLock lock = after.get();
        await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
    }

    /** Lets the database take it. */
    void land() throws Exception {
        after.get().close();
    }

    /** Another process does this first, then the database takes it. */
    void landAfter(String sql) throws Exception {
        after.get().commit(sql);
    }
}
