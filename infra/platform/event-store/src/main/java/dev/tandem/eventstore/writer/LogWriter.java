package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.Memory;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Subscription;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.eventstore.tagindex.TagScan;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The writing half of the store: takes appends, stores them on a thread of its own, and tells their callers. */
public final class LogWriter implements AutoCloseable {

    /** Longer than a full batch takes on a slow disk, short enough for a probe that is asked every few seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final StoreConnections connections;
    private final AppendQueue queue;
    private final Memory memory;
    private final AppendMeters meters;
    private final Settlement settlement;
    private final Writer writer;
    private final Arrivals arrivals;
    private final Thread writing;
    private final Thread listening;
    private volatile boolean closed;

    /** Not yet started. */
    public LogWriter(
            StoreConnections connections, StoreLimits limits, Memory memory, TagScan tags, MeterRegistry registry) {
        this.connections = connections;
        this.queue = new AppendQueue(limits.waiting());
        this.memory = memory;
        this.meters = new AppendMeters(registry);
        this.settlement = new Settlement(meters);
        this.writer = new Writer(connections.single(), limits, queue, memory, settlement, tags);
        this.arrivals = new Arrivals(connections.single(), writer::announce);
        this.writing = Thread.ofPlatform().name("tandem-store-writer").unstarted(writer);
        this.listening =
                Thread.ofPlatform().name("tandem-store-arrivals").daemon().unstarted(arrivals);
    }

    /** Starts to append. Appends that came before have waited. */
    public void start() {
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
        return settlement.subscribe(listener);
    }

    /** Somebody saw the log reach this position: if that is news, the events are fetched. */
    public void announce(long position) {
        writer.announce(position);
    }

    /** How many events wait to be stored. */
    public int waiting() {
        return queue.size();
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

    /** Stores what waits, refuses further appends, and waits until all callers have been told. */
    @Override
    public void close() {
        closed = true;
        arrivals.stop();
        writer.stop();
        joinUninterruptibly(writing);
        refuseWhatWaits();
        settlement.close();
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
