package dev.tandem.eventstore.writer;

import dev.tandem.eventstore.cache.Follower;
import dev.tandem.eventstore.cache.Memory;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.tagindex.TagScan;
import dev.tandem.eventstore.writer.WriterConnection.Outcome;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this process that appends (group commit): while a transaction is on its way to the disk, further appends
 * gather, and go together in the next. It never waits for more to gather: that only costs. Two such threads would not be
 * faster, since the log is one, and could not both trust one memory.
 *
 * <p>Pipelined: the next batch is judged while one is under way, by memory and by that batch, and leaves the moment that one
 * has landed. What it was judged by is then in the log, or it is judged anew.
 */
final class Writer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    /** After another process was seen writing, so many batches go the careful way before the fast one is tried again. */
    private static final int CAREFUL_BATCHES = 32;

    private final AppendQueue queue;
    private final Intake intake;
    private final Memory memory;
    private final Settlement settlement;
    private final WriterLink link;
    /** The second thread, for what can be done while the first waits for the database. */
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("tandem-store-aside").daemon().factory());

    /** How long the database may go unasked whether others have appended, in nanoseconds. */
    private final long pollEvery;

    private int careful;
    private volatile long announced;
    private volatile boolean stopping;

    Writer(
            DataSource dataSource,
            StoreLimits limits,
            AppendQueue queue,
            Memory memory,
            Settlement settlement,
            TagScan tags) {
        this.queue = queue;
        this.intake = new Intake(queue, memory, settlement, limits.batch());
        this.memory = memory;
        this.settlement = settlement;
        this.link = new WriterLink(dataSource, limits, memory, settlement, tags);
        this.pollEvery = limits.staleness().toNanos() / 2;
    }

    /** Somebody saw the log reach this position: if that is news, the events are fetched. */
    void announce(long position) {
        if (position > announced) {
            announced = position;
            if (position > memory.head()) {
                queue.call();
            }
        }
    }

    /** Stores what waits, then ends. */
    void stop() {
        stopping = true;
        queue.call();
    }

    @Override
    public void run() {
        while (!stopping || !intake.isEmpty()) {
            next();
        }
        aside.shutdown();
        link.close();
    }

    /** Waits for appends, and stores them with those that come meanwhile. */
    private void next() {
        intake.await(pollEvery);
        intake.drain();
        WriterConnection open = link.connected(intake);
        if (open == null) {
            return;
        }
        try {
            if (announced > memory.head() || !memory.isConfirmedWithin(pollEvery)) {
                link.catchUp(open);
            }
        } catch (SQLException e) {
            link.lose(open, e);
            return;
        }
        Batch batch = new Batch();
        intake.fill(batch, null);
        UUID fence = memory.lastId();
        if (batch.appends().size() > 1 && fence != null && mayFly(batch)) {
            fly(open, batch, fence);
        } else if (!batch.isEmpty()) {
            // A caller who is alone waits for no second thread to wake.
            settlement.batch(batch.size());
            store(open, batch, mayFly(batch));
            careful = Math.max(0, careful - 1);
        }
    }

    /**
     * Sends one batch after the other, as long as there is a next one that may fly. While the database works on one, a
     * second thread tells the callers of the one before and makes the one after; so nobody needs to be woken between the
     * answer to one batch and the sending of the next.
     *
     * @param first all of its conditions are known to hold
     * @param last the id of the event that memory ends with
     */
    private void fly(WriterConnection open, Batch first, UUID last) {
        Batch batch = first;
        long head = memory.head();
        UUID fence = last;
        Landed landed = null;
        while (true) {
            settlement.batch(batch.size());
            CompletableFuture<Batch> preparing = prepare(landed, batch);
            Outcome outcome;
            try {
                outcome = open.insert(batch, head, fence);
            } catch (SQLException e) {
                intake.giveBack(preparing.join().appends());
                failed(open, batch, e);
                return;
            }
            Batch next = preparing.join();
            if (outcome == null) {
                intake.giveBack(next.appends());
                store(open, batch, false);
                return;
            }
            intake.fill(next, batch);
            if (!mayFly(next)) {
                intake.giveBack(next.appends());
                settle(new Landed(batch, outcome));
                return;
            }
            landed = new Landed(batch, outcome);
            head += batch.size();
            fence = batch.lastId();
            batch = next;
        }
    }

    /** A batch that is stored, and whose callers do not know it yet. */
    private record Landed(Batch batch, Outcome outcome) {}

    /**
     * Begins to tell the callers of one batch, and to make one that follows on what is under way. Until that is done, memory and
     * intake belong to it.
     */
    private CompletableFuture<Batch> prepare(@Nullable Landed landed, Batch underWay) {
        return CompletableFuture.supplyAsync(
                () -> {
                    if (landed != null) {
                        settle(landed);
                    }
                    Batch next = new Batch();
                    intake.fill(next, underWay);
                    return next;
                },
                aside);
    }

    /** Whether a batch can go the fast way. */
    private boolean mayFly(Batch batch) {
        return careful == 0 && !batch.isEmpty() && batch.allChecked();
    }

    /**
     * Stores a batch, and waits for it.
     *
     * @param fast whether to try the fast way first
     */
    private void store(WriterConnection open, Batch batch, boolean fast) {
        try {
            UUID fence = memory.lastId();
            Outcome outcome = fast && fence != null ? open.insert(batch, memory.head(), fence) : null;
            settle(open, batch, outcome != null ? outcome : open.call(batch, fence));
        } catch (SQLException e) {
            failed(open, batch, e);
        }
    }

    private void failed(WriterConnection open, Batch batch, SQLException cause) {
        if (open.isUsable()) {
            blame(open, batch, cause);
        } else {
            resolve(open, batch, cause);
        }
    }

    /** The batch is committed: remembers it, and tells the callers. */
    private void settle(WriterConnection open, Batch batch, Outcome outcome) {
        Set<Integer> refused = new HashSet<>(outcome.conflicting());
        refused.addAll(outcome.duplicate());
        List<StoredEvent> stored = batch.stored(outcome.head(), outcome.recorded(), refused);
        try {
            if (outcome.fenced()) {
                memory.add(stored);
            } else {
                careful = CAREFUL_BATCHES;
                if (Follower.follow(open, memory, outcome.head())) {
                    memory.add(stored);
                } else {
                    link.catchUp(open);
                }
            }
        } catch (SQLException e) {
            link.lose(open, e);
        }
        tell(batch, outcome);
    }

    /** The same for one that went the fast way: stored whole, right behind what memory ends with. Needs no connection. */
    private void settle(Landed landed) {
        Batch batch = landed.batch();
        Outcome outcome = landed.outcome();
        memory.add(batch.stored(outcome.head(), outcome.recorded(), Set.of()));
        tell(batch, outcome);
    }

    private void tell(Batch batch, Outcome outcome) {
        long position = outcome.head();
        for (int i = 0; i < batch.appends().size(); i++) {
            Append append = batch.appends().get(i);
            if (outcome.duplicate().contains(i)) {
                settlement.duplicate(append);
            } else if (outcome.conflicting().contains(i)) {
                settlement.conflict(append);
            } else {
                settlement.stored(append, position + 1);
                position += append.events().size();
            }
        }
        settlement.grown();
    }

    /** The database refused the batch as a whole, so each append goes alone: only the one at fault is to fail. */
    private void blame(WriterConnection open, Batch batch, SQLException cause) {
        if (batch.appends().size() == 1) {
            settlement.refused(batch.appends().getFirst(), cause);
            return;
        }
        LOG.warn(
                "The database refused a batch of {} appends; each is stored alone",
                batch.appends().size(),
                cause);
        for (int i = 0; i < batch.appends().size(); i++) {
            if (!link.uses(open)) {
                intake.putOff(batch.appends().get(i));
                continue;
            }
            Batch alone = new Batch();
            alone.add(batch.appends().get(i), !batch.isUnchecked(i));
            store(open, alone, mayFly(alone));
        }
    }

    /**
     * The connection was lost while a batch was being committed, so nobody knows whether it was. Looks: what is stored has
     * succeeded, what surely is not is stored now. Only if the database cannot be asked in time, callers are told that the
     * outcome is unknown.
     */
    private void resolve(WriterConnection lost, Batch batch, SQLException cause) {
        long before = memory.head();
        link.lose(lost, cause);
        Map<UUID, Long> positions = link.positionsAfter(lost, batch);
        if (positions == null) {
            batch.appends().forEach(append -> settlement.unknown(append, cause));
        } else {
            intake.giveBack(LostBatch.settle(batch, positions, before, settlement));
            settlement.grown();
        }
    }
}
