package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.EventCache;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Subscription;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.eventstore.tagindex.TagFilterLoader;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The writing half of the store: queues appends, stores them on a thread of its own, and completes their futures. */
public final class LogWriter implements AutoCloseable {

    /** Longer than a full batch takes on a slow disk, short enough for a probe that is asked every few seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** What the writer does at a time ends within so many times the patience, whatever the database does. */
    private static final int PATIENCES = 6;

    private final StoreConnections connections;
    private final AppendQueue queue;
    private final EventCache cache;
    private final AppendMeters meters;
    private final AppendCompletions completions;
    private final Writer writer;
    private final RemoteAppendListener remoteAppends;
    private final Thread writing;
    private final Thread listening;
    private final long bound;
    private volatile boolean started;
    private volatile boolean closed;

    /** Creates a writer; call {@link #start}. */
    public LogWriter(
            StoreConnections connections,
            StoreLimits limits,
            EventCache cache,
            TagFilterLoader tags,
            MeterRegistry registry) {
        this.connections = connections;
        this.queue = new AppendQueue(limits.waiting());
        this.cache = cache;
        this.meters = new AppendMeters(registry);
        this.completions = new AppendCompletions(meters);
        this.bound = Math.max(
                PATIENCES * limits.patience().toNanos(), 4 * limits.staleness().toNanos());
        this.writer = new Writer(connections.single(), limits, queue, cache, completions, tags, this::listeningBackend);
        this.remoteAppends = new RemoteAppendListener(connections.single(), writer::announce);
        this.writing = Thread.ofPlatform().name("tandem-store-writer").unstarted(writer);
        this.listening =
                Thread.ofPlatform().name("tandem-store-listener").daemon().unstarted(remoteAppends);
    }

    /** Starts the threads. Appends made before are stored now. */
    public void start() {
        started = true;
        writing.start();
        listening.start();
    }

    /** See {@link dev.tandem.eventstore.log.EventStore#append}. */
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

    /** See {@link dev.tandem.eventstore.log.EventStore#onAppended}. */
    public Subscription onAppended(Runnable listener) {
        return completions.subscribe(listener);
    }

    /** Announces that the log has reached this position. If the cache is behind, it catches up. */
    public void announce(long position) {
        writer.announce(position);
    }

    /** How many events wait to be stored. */
    public int waiting() {
        return queue.size();
    }

    /**
     * Why the store cannot store events now, in words for operators; null if it can. The writer asks the database several times
     * a second, so if it was not answered for seconds, it cannot reach the database or waits for it.
     */
    public @Nullable String trouble() {
        if (!writing.isAlive()) {
            return "the writer is not running";
        }
        if (!cache.isConfirmedWithin(SILENCE.toNanos())) {
            return "the writer has had no answer from the database for " + SILENCE.toSeconds() + " s";
        }
        if (writer.failedWithin(SILENCE.toNanos())) {
            return "the writer failed a moment ago, see the log";
        }
        String outage = completions.outage();
        if (outage == null) {
            return null;
        }
        String still = WriteProbe.failure(connections.single());
        if (still == null) {
            completions.clearOutage();
        }
        return still;
    }

    /**
     * Whether the writer hangs or has ended, which only a restart of the process mends, in words for operators; null if not. A
     * database that is away is no reason: the writer then fails appends and goes on.
     */
    public @Nullable String stuck() {
        if (!started || closed) {
            return null;
        }
        if (!writing.isAlive()) {
            return "the writer is not running";
        }
        long silent = System.nanoTime() - writer.lastTurn();
        return silent < bound
                ? null
                : "the writer has done nothing for " + Duration.ofNanos(silent).toSeconds() + " s; " + waiting()
                        + " events wait";
    }

    /** Stores what is waiting, refuses further appends, and waits until all futures are completed. */
    @Override
    public void close() {
        closed = true;
        remoteAppends.stop();
        writer.stop();
        joinUninterruptibly(writing);
        refuseWhatWaits();
        completions.close();
    }

    private int listeningBackend() {
        return remoteAppends.backend();
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
}
