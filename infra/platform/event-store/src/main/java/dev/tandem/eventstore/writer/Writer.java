package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.CacheCatchUp;
import dev.tandem.eventstore.cache.EventCache;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.tagindex.TagFilterLoader;
import dev.tandem.eventstore.writer.WriterConnection.Outcome;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that appends (group commit): while a transaction is being committed, further appends queue
 * up and go together in the next. It never waits for more appends. A second such thread would not be faster, since there is
 * one log, and the two could not rely on one cache.
 *
 * <p>Pipelined: while one batch is in flight, the next is checked against the cache and that batch, and is sent as soon as the
 * answer is there. If the batch before it was not stored as sent, it is checked again.
 */
final class Writer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** After another process was seen writing, so many batches take the slow path before the fast one is tried again. */
    private static final int SLOW_BATCHES = 32;

    /** How long to rest after a failure, in nanoseconds: one that lasts must not keep a processor busy. */
    private static final long AFTER_FAILURE = 50_000_000;

    private final AppendQueue queue;
    private final PendingAppends pending;
    private final EventCache cache;
    private final AppendCompletions completions;
    private final WriterLink link;
    private final InDoubtAppends inDoubt;
    /** A second thread, for work that can be done while the first waits for the database. */
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tandem-store-aside").daemon().factory());

    /** How often to ask the database whether others have appended, in nanoseconds. */
    private final long pollEvery;

    /** What the second thread is doing, or has done last. */
    private CompletableFuture<Batch> preparing = CompletableFuture.completedFuture(new Batch());

    private final Audience audience;
    private int slow;
    private volatile long lastTurn = System.nanoTime();
    private volatile long lastFailure = Long.MIN_VALUE;
    private volatile long announced;
    private volatile boolean stopping;

    Writer(
            DataSource dataSource,
            StoreLimits limits,
            AppendQueue queue,
            EventCache cache,
            AppendCompletions completions,
            TagFilterLoader tags,
            IntSupplier ownListener) {
        this.queue = queue;
        this.pending = new PendingAppends(queue, cache, completions, limits.batch());
        this.cache = cache;
        this.completions = completions;
        this.link = new WriterLink(dataSource, limits, cache, completions, tags);
        this.inDoubt = new InDoubtAppends(link, pending, completions);
        this.pollEvery = limits.staleness().toNanos() / 2;
        this.audience = new Audience(ownListener, pollEvery);
    }

    /** Announces that the log has reached this position. If the cache is behind, it catches up. */
    void announce(long position) {
        if (position > announced) {
            announced = position;
            if (position > cache.head()) {
                queue.call();
            }
        }
    }

    /** Stores what is waiting, then ends. */
    void stop() {
        stopping = true;
        queue.call();
    }

    @Override
    public void run() {
        while (!stopping || !pending.isEmpty()) {
            try {
                next();
            } catch (RuntimeException | Error e) { // nobody knows what; the writer must go on
                recover(e);
            }
        }
        aside.shutdown();
        link.close();
    }

    /** When it last began a batch or looked for one, by {@link System#nanoTime}: a writer that is stuck does neither. */
    long lastTurn() {
        return lastTurn;
    }

    /** Whether it failed as nobody foresaw within so many nanoseconds, and has stored nothing since. */
    boolean failedWithin(long nanoseconds) {
        long failed = lastFailure;
        return failed != Long.MIN_VALUE && System.nanoTime() - failed < nanoseconds;
    }

    /**
     * Something failed that nothing here provides for. The state of connection, cache and batches is unknown, so all of it is
     * dropped: what was sent is looked up in the database, the rest was not stored, and every caller is told which.
     */
    private void recover(Throwable cause) {
        lastFailure = System.nanoTime();
        LOG.error("The writer failed; it looks up what it was storing, and goes on", cause);
        try {
            preparing.handle((_, _) -> true).join();
            pending.clear();
            link.abandon(cause);
            inDoubt.resolveOpen(cause);
        } catch (RuntimeException | Error e) {
            LOG.error("The writer could not look up what it was storing", e);
            completions.open().forEach(append -> completions.unknown(append, e));
        }
        LockSupport.parkNanos(AFTER_FAILURE);
    }

    /** Waits for appends and stores them, with those that arrive meanwhile. */
    private void next() {
        lastTurn = System.nanoTime();
        pending.await(pollEvery);
        pending.drain();
        WriterConnection open = link.connected(pending);
        if (open == null) {
            return;
        }
        try {
            audience.look(open);
            if (announced > cache.head() || !cache.isConfirmedWithin(pollEvery)) {
                link.catchUp(open);
            }
        } catch (SQLException e) {
            link.lose(open, e);
            return;
        }
        Batch batch = new Batch();
        pending.fill(batch, null);
        UUID fence = cache.lastId();
        if (batch.appends().size() > 1 && fence != null && mayTakeFastPath(batch)) {
            pipeline(open, batch, fence);
        } else if (!batch.isEmpty()) {
            // For a single append, waking the second thread would only cost time.
            completions.batch(batch.size());
            store(open, batch, mayTakeFastPath(batch));
            slow = Math.max(0, slow - 1);
        }
    }

    /**
     * Sends one batch after the other, as long as the next can take the fast path. While the database works on one, the second
     * thread completes the one before and prepares the one after, so no thread has to be woken between an answer and the next
     * batch.
     *
     * @param first all of its conditions are known to hold
     * @param last the id of the event that the cache ends with
     */
    private void pipeline(WriterConnection open, Batch first, UUID last) {
        Batch batch = first;
        long head = cache.head();
        UUID fence = last;
        Committed committed = null;
        while (true) {
            lastTurn = System.nanoTime();
            completions.batch(batch.size());
            batch.sentAfter(head);
            preparing = prepare(committed, batch);
            Outcome outcome;
            try {
                audience.look(open);
                outcome = open.insert(batch, head, fence, audience.listens());
            } catch (SQLException e) {
                pending.giveBack(preparing.join().appends());
                failed(open, batch, e);
                return;
            }
            Batch next = preparing.join();
            if (outcome == null) {
                pending.giveBack(next.appends());
                store(open, batch, false);
                return;
            }
            pending.fill(next, batch);
            if (!mayTakeFastPath(next)) {
                pending.giveBack(next.appends());
                complete(new Committed(batch, outcome));
                return;
            }
            committed = new Committed(batch, outcome);
            head += batch.size();
            fence = batch.lastId();
            batch = next;
        }
    }

    /** A batch that is stored, but not yet in the cache, and its futures not completed. */
    private record Committed(Batch batch, Outcome outcome) {}

    /**
     * Starts to complete one batch and to prepare the one that follows the batch in flight. Until that is done, the cache and
     * the pending appends belong to the second thread.
     */
    private CompletableFuture<Batch> prepare(@Nullable Committed committed, Batch inFlight) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (committed != null) {
                        complete(committed);
                    }
                    Batch next = new Batch();
                    pending.fill(next, inFlight);
                    return next;
                },
                aside);
    }

    /** Whether a batch can take the fast path. */
    private boolean mayTakeFastPath(Batch batch) {
        return slow == 0 && !batch.isEmpty() && batch.allChecked();
    }

    /**
     * Stores a batch, and waits for it.
     *
     * @param fast whether to try the fast path first
     */
    private void store(WriterConnection open, Batch batch, boolean fast) {
        lastTurn = System.nanoTime();
        try {
            batch.sentAfter(cache.head());
            UUID fence = cache.lastId();
            Outcome outcome =
                    fast && fence != null ? open.insert(batch, cache.head(), fence, audience.listens()) : null;
            complete(open, batch, outcome != null ? outcome : open.call(batch, fence, cache::rarestFirst));
        } catch (SQLException e) {
            failed(open, batch, e);
        }
    }

    private void failed(WriterConnection open, Batch batch, SQLException cause) {
        if (open.isUsable()) {
            storeOneByOne(open, batch, cause);
        } else {
            link.lose(open, cause);
            inDoubt.resolve(batch, cause);
        }
    }

    /** Adds a committed batch to the cache and completes its appends. */
    private void complete(WriterConnection open, Batch batch, Outcome outcome) {
        Set<Integer> refused = new HashSet<>(outcome.conflicting());
        refused.addAll(outcome.duplicate());
        List<StoredEvent> stored = batch.stored(outcome.head(), outcome.recorded(), refused);
        try {
            if (outcome.fenced()) {
                cache.add(stored);
            } else {
                slow = SLOW_BATCHES;
                if (CacheCatchUp.follow(open, cache, outcome.head())) {
                    cache.add(stored);
                } else {
                    link.catchUp(open);
                }
            }
        } catch (SQLException e) {
            link.lose(open, e);
        }
        completeAppends(batch, outcome);
    }

    /** The same for a batch that took the fast path: stored whole, right behind the end of the cache. Needs no connection. */
    private void complete(Committed committed) {
        Batch batch = committed.batch();
        Outcome outcome = committed.outcome();
        cache.add(batch.stored(outcome.head(), outcome.recorded(), Set.of()));
        completeAppends(batch, outcome);
    }

    private void completeAppends(Batch batch, Outcome outcome) {
        completions.complete(batch, outcome);
        lastFailure = Long.MIN_VALUE;
        completions.grown();
    }

    /** The database refused the batch. Stores each append alone, so that only the one at fault fails. */
    private void storeOneByOne(WriterConnection open, Batch batch, SQLException cause) {
        if (batch.appends().size() == 1) {
            completions.refused(batch.appends().getFirst(), cause);
            return;
        }
        LOG.warn(
                "The database refused a batch of {} appends; each is stored alone",
                batch.appends().size(),
                cause);
        for (int i = 0; i < batch.appends().size(); i++) {
            if (!link.uses(open)) {
                pending.putOff(batch.appends().get(i));
                continue;
            }
            Batch alone = new Batch();
            alone.add(batch.appends().get(i), !batch.isUnchecked(i));
            store(open, alone, mayTakeFastPath(alone));
        }
    }
}
