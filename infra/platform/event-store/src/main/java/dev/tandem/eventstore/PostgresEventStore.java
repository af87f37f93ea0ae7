package dev.tandem.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL, see {@code db/migration/V1__events.sql}: appends by one {@link Writer}, reads from a pool or from
 * {@link Memory}. Several processes may open the same log.
 */
public final class PostgresEventStore implements EventStore, AutoCloseable {

    /** Longer than a full batch takes on a slow disk, short enough for a probe that is asked every few seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final StoreConnections connections;
    private final AppendQueue queue;
    private final Memory memory;
    private final StoreMeters meters;
    private final Settlement settlement;
    private final Writer writer;
    private final Arrivals arrivals;
    private final TagFollower tags;
    private final Thread writing;
    private final Thread listening;
    private volatile boolean closed;

    /**
     * A store that is not yet started.
     *
     * @param connections closed with the store
     */
    public PostgresEventStore(StoreConnections connections, StoreLimits limits, MeterRegistry registry) {
        this.connections = connections;
        this.queue = new AppendQueue(limits.waiting());
        this.memory = new Memory(limits);
        this.meters = new StoreMeters(registry);
        this.settlement = new Settlement(meters);
        this.writer = new Writer(
                connections.single(), limits, queue, memory, settlement, new TagScan(connections.readers(), memory));
        this.arrivals = new Arrivals(connections.single(), writer::announce);
        this.tags = new TagFollower(connections.single(), limits.patience(), memory::head);
        this.writing = Thread.ofPlatform().name("tandem-store-writer").unstarted(writer);
        this.listening =
                Thread.ofPlatform().name("tandem-store-arrivals").daemon().unstarted(arrivals);
        StoreMeters.watch(registry, queue::size, memory::head, () -> Math.max(0, memory.head() - tags.tagged()));
    }

    /** The newest position that this process knows of, without asking the database. */
    public long known() {
        return memory.head();
    }

    /**
     * The position up to which this process knows all events to be in the index of tags; those after it are found by looking
     * at each.
     */
    public long tagged() {
        return tags.tagged();
    }

    /**
     * What keeps the store from storing now, in words for operators; null if nothing does. The writer asks the database
     * several times a second, so its silence tells that it cannot reach it, or waits for it.
     */
    public @Nullable String trouble() {
        if (!writing.isAlive()) {
            return "the writer is not running";
        }
        if (!memory.isConfirmedWithin(SILENCE.toNanos())) {
            return "the writer has had no answer from the database for " + SILENCE.toSeconds() + " s";
        }
        String shortage = settlement.shortage();
        if (shortage == null) {
            return null;
        }
        String still = Room.lacking(connections.single());
        if (still == null) {
            settlement.noShortage();
        }
        return still;
    }

    /** Starts to append. Appends that came before have waited. */
    public void start() {
        writing.start();
        listening.start();
        settlement.subscribe(tags::call);
        tags.start();
    }

    @Override
    public CompletableFuture<Appended> append(List<NewEvent> events, Condition condition) {
        Append append = new Append(events, condition);
        if (!queue.offer(append)) {
            return CompletableFuture.failedFuture(
                    new StoreBusyException("too many events wait to be stored; nothing was stored, try again later"));
        }
        meters.time(append);
        if (closed) {
            refuseWhatWaits();
        }
        return append.outcome();
    }

    @Override
    public Sourced source(List<Criterion> criteria, long after, boolean fresh) {
        Sourced remembered = fresh ? null : recall(criteria, after);
        meters.sourced(remembered != null);
        return remembered != null
                ? remembered
                : noted(ask(connection -> EventQueries.source(connection, criteria, after)));
    }

    /** From memory, filled up where it lacks something that is worth remembering; null if it is not. */
    private @Nullable Sourced recall(List<Criterion> criteria, long after) {
        // A tag that turns out to be on too many events is asked for a second time, by the types that are wanted.
        for (int attempt = 0; attempt < 3 && memory.isCurrent(); attempt++) {
            Set<Selection> missing = new LinkedHashSet<>();
            Sourced remembered = memory.recall(criteria, after, missing);
            if (remembered != null || missing.isEmpty()) {
                return remembered;
            }
            int epoch = memory.epoch();
            memory.remember(missing, noted(ask(connection -> EventQueries.load(connection, missing))), epoch);
        }
        return null;
    }

    private Sourced noted(Sourced sourced) {
        writer.announce(sourced.marker());
        return sourced;
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        List<StoredEvent> recent = memory.after(after, limit);
        return recent != null ? recent : ask(connection -> EventQueries.read(connection, after, limit));
    }

    @Override
    public long head() {
        return ask(EventQueries::head);
    }

    @Override
    public long before(Instant occurredAt) {
        return ask(connection -> EventQueries.before(connection, occurredAt));
    }

    @Override
    public Subscription onAppended(Runnable listener) {
        return settlement.subscribe(listener);
    }

    /** Stores what waits, then refuses further appends. */
    @Override
    public void close() {
        closed = true;
        arrivals.stop();
        writer.stop();
        joinUninterruptibly(writing);
        refuseWhatWaits();
        tags.stop();
        joinUninterruptibly(tags.thread());
        settlement.close();
        connections.close();
    }

    private void refuseWhatWaits() {
        List<Append> waiting = new ArrayList<>();
        queue.drain(waiting, Integer.MAX_VALUE);
        for (Append append : waiting) {
            append.outcome()
                    .completeExceptionally(
                            new StoreUnavailableException("the store is closed; nothing was stored", null));
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks again on another connection if one turns out to be broken: after a restart of the database all of them are. */
    private <T> T ask(Question<T> question) {
        for (int broken = 0; ; ) {
            try (Connection connection = reader()) {
                return question.of(connection);
            } catch (SQLException e) {
                broken++;
                if (broken > StoreConnections.READERS || !StoreConnections.isBroken(e)) {
                    throw new StoreUnavailableException("the database did not answer", e);
                }
            }
        }
    }

    private Connection reader() {
        try {
            return connections.readers().getConnection();
        } catch (SQLException e) {
            throw new StoreUnavailableException("the database cannot be reached", e);
        }
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
