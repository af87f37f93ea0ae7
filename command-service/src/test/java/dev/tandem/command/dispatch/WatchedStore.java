package dev.tandem.command.dispatch;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The real store, and how often the database is asked; perhaps in a process that has heard of nothing yet. */
final class WatchedStore implements EventStore {

    private final EventStore real;
    private final boolean remembers;

    /** How often it was asked how far the log goes, and for events that the database has. */
    final AtomicInteger asked = new AtomicInteger();

    WatchedStore(EventStore real, boolean remembers) {
        this.real = real;
        this.remembers = remembers;
    }

    @Override
    public Sourced source(List<Criterion> criteria, long after, boolean fresh) {
        if (fresh) {
            asked.incrementAndGet();
        }
        return fresh || remembers ? real.source(criteria, after, fresh) : new Sourced(List.of(), 0);
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, Condition condition) {
        return real.append(events, condition);
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return real.read(after, limit);
    }

    @Override
    public long head() {
        asked.incrementAndGet();
        return real.head();
    }

    @Override
    public long before(Instant occurredAt) {
        return real.before(occurredAt);
    }

    @Override
    public Subscription onAppended(Runnable listener) {
        return real.onAppended(listener);
    }
}
