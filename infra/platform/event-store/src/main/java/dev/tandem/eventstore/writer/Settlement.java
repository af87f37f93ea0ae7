package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.DuplicateEventException;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.sql.StoreConnections;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells callers what became of their appends, and listeners that the log has grown. Each caller is told on a virtual thread of
 * its own: what hangs on its future runs there, so the writer never runs foreign code, and one that blocks holds up nobody. Their
 * number is bounded by the appends that may wait.
 */
final class Settlement implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AppendMeters meters;
    private volatile @Nullable String shortage;

    Settlement(AppendMeters meters) {
        this.meters = meters;
    }

    EventStore.Subscription subscribe(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** So many events go to the database together. */
    void batch(int events) {
        meters.batch(events);
    }

    /** The log is longer than it was. */
    void grown() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A listener failed", e);
            }
        }
    }

    void stored(Append append, long first) {
        shortage = null;
        Appended appended = new Appended(first, first + append.events().size() - 1);
        callers.execute(() -> append.outcome().complete(appended));
    }

    void conflict(Append append) {
        meters.conflict();
        fail(
                append,
                new AppendConflictException("an event that matches the condition was stored after position "
                        + append.condition().after()));
    }

    void duplicate(Append append) {
        fail(append, new DuplicateEventException("an event with the id of one of these is already stored"));
    }

    /** The database refuses this append; whether for its own sake, or because it can store nothing now. */
    void refused(Append append, SQLException cause) {
        if (StoreConnections.isShort(cause)) {
            String why = String.valueOf(cause.getMessage());
            shortage = why;
            fail(append, new StoreUnavailableException("the database can store nothing now: " + why, cause));
        } else {
            fail(
                    append,
                    new IllegalStateException("the database refuses to store this; nothing of it was stored", cause));
        }
    }

    /** Why the database could store nothing when it was last tried; null if it could. */
    @Nullable
    String shortage() {
        return shortage;
    }

    /** It can store again, as a look has shown. */
    void noShortage() {
        shortage = null;
    }

    void unknown(Append append, Throwable cause) {
        fail(
                append,
                new OutcomeUnknownException(
                        "the connection to the database was lost while storing this, and it cannot be asked", cause));
    }

    void unavailable(Append append, @Nullable Throwable cause) {
        fail(append, new StoreUnavailableException("the database cannot be reached; nothing was stored", cause));
    }

    private void fail(Append append, RuntimeException failure) {
        callers.execute(() -> append.outcome().completeExceptionally(failure));
    }

    /** Waits until all callers have been told. */
    @Override
    public void close() {
        callers.close();
    }
}
