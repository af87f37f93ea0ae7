package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.DuplicateEventException;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.eventstore.writer.WriterConnection.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the futures of appends, and calls listeners when the log has grown. Each future is completed on a virtual thread
 * of its own: what depends on it runs there, so foreign code never runs on the writer's thread, and code that blocks holds up
 * nobody. Their number is bounded by that of the appends that may wait.
 */
final class AppendCompletions implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendCompletions.class);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AppendMeters meters;
    private volatile @Nullable String outage;

    /** Taken from the queue and not completed yet. For the thread that has the writer's work. */
    private final Set<Append> open = new LinkedHashSet<>();

    AppendCompletions(AppendMeters meters) {
        this.meters = meters;
    }

    EventStore.Subscription subscribe(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    /** These are to be completed, whatever happens. */
    void expect(List<Append> appends) {
        open.addAll(appends);
    }

    /** What was taken from the queue and is not completed yet. */
    List<Append> open() {
        return List.copyOf(open);
    }

    /** Records that so many events were sent together. */
    void batch(int events) {
        meters.batch(events);
    }

    /** Calls the listeners: the log has grown. */
    void grown() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException | Error e) { // foreign code must not end the writer
                LOG.warn("A listener failed", e);
            }
        }
    }

    /** Completes each append of a batch as the database answered. */
    void complete(Batch batch, Outcome outcome) {
        long position = outcome.head();
        for (int i = 0; i < batch.appends().size(); i++) {
            Append append = batch.appends().get(i);
            if (outcome.duplicate().contains(i)) {
                duplicate(append);
            } else if (outcome.conflicting().contains(i)) {
                conflict(append);
            } else {
                stored(append, position + 1);
                position += append.events().size();
            }
        }
    }

    void stored(Append append, long first) {
        outage = null;
        Appended appended = new Appended(first, first + append.events().size() - 1);
        callers.execute(() -> append.outcome().complete(appended));
        open.remove(append);
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

    /** The database refused this append, or can store nothing now. */
    void refused(Append append, SQLException cause) {
        if (StoreConnections.isOutOfResources(cause)) {
            String why = String.valueOf(cause.getMessage());
            outage = why;
            fail(append, new StoreUnavailableException("the database can store nothing now: " + why, cause));
        } else {
            fail(
                    append,
                    new IllegalStateException("the database refuses to store this; nothing of it was stored", cause));
        }
    }

    /** Why the database could not store when last tried; null if it could. */
    @Nullable
    String outage() {
        return outage;
    }

    /** A probe has shown that the database can store again. */
    void clearOutage() {
        outage = null;
    }

    void unknown(Append append, Throwable cause) {
        fail(
                append,
                new OutcomeUnknownException(
                        "the connection to the database was lost while storing this, and it cannot be asked", cause));
    }

    /** The writer itself failed, and it is certain that nothing was stored. */
    void failed(Append append, Throwable cause) {
        fail(append, new IllegalStateException("the event store failed; nothing of this was stored", cause));
    }

    void unavailable(Append append, @Nullable Throwable cause) {
        fail(append, new StoreUnavailableException("the database cannot be reached; nothing was stored", cause));
    }

    private void fail(Append append, RuntimeException failure) {
        callers.execute(() -> append.outcome().completeExceptionally(failure));
        open.remove(append);
    }

    /** Waits until all futures are completed. */
    @Override
    public void close() {
        callers.close();
    }
}
