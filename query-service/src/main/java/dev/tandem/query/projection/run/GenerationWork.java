package dev.tandem.query.projection.run;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.BatchCommit;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.fold.RunnerMeters;
import dev.tandem.query.projection.fold.RunnerStats;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.rows.BatchRows;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.ReadAhead;
import dev.tandem.query.projection.topic.RecordDecoder;
import dev.tandem.query.projection.topic.Topic;
import dev.tandem.query.projection.topic.TopicReader;
import dev.tandem.query.projection.topic.UnreadableTopicException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;

/**
 * The work of a runner from the moment it holds the lock until something fails: take what has been read, have it stored,
 * look around now and then, and take over once it has caught up. Whatever is thrown, what is in memory is thrown away with it.
 */
public final class GenerationWork implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_WHILE_BUILDING = Duration.ofMillis(20);
    private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long TAKE_OVER_NANOS = Duration.ofSeconds(1).toNanos();
    /** So many events are folded well within the time that a catch-up may take. */
    private static final long NEAR_END = 5_000;

    private static final long CATCH_UP_NANOS = Duration.ofSeconds(1).toNanos();

    private final RunnerContext context;
    private final Generation generation;
    private final Cutover cutover;
    private final RunnerSession session;
    private final RunnerStats stats;
    private final Topic topic;
    private final BatchCommit batchCommit;
    private final ReadAhead ahead;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private ReadAhead.Batch batch;
    private boolean building;
    private boolean indexed;
    private long lastMissing;
    private long lastLookAround = System.nanoTime();
    private long lastTakeOver = System.nanoTime() - TAKE_OVER_NANOS;

    public GenerationWork(
            RunnerContext context,
            Generation generation,
            Projection projection,
            Progress progress,
            Cutover cutover,
            RunnerSession session,
            RunnerMeters meters,
            RunnerStats stats)
            throws SQLException {
        this.context = context;
        this.generation = generation;
        this.cutover = cutover;
        this.session = session;
        this.stats = stats;
        RecordDecoder decoder = new RecordDecoder(projection);
        this.topic = context.directory().describe();
        this.batchCommit = new BatchCommit(
                context, generation, projection, topic, decoder, session.connection(), progress, meters, stats);
        this.building = batchCommit.isBuilding();
        this.batch = ReadAhead.Batch.none(batchCommit.checkpoints().stream()
                .map(PartitionCheckpoint::nextOffset)
                .toList());
        this.ahead = readAhead(decoder);
        stats.started();
        batchCommit.publish();
    }

    private ReadAhead readAhead(RecordDecoder decoder) {
        int most = context.settings().batchSize();
        TopicReader reader =
                new TopicReader(context.kafka(), "tandem-" + generation.schema(), most, batchCommit.checkpoints());
        return new ReadAhead(reader, decoder, most, "reading for " + generation);
    }

    /** Looks at parked events now, and ends a wait for records; from any thread. */
    void nudge() {
        nudged.set(true);
        ahead.nudge();
    }

    /** One batch, or a wait for one. */
    public void step() throws SQLException {
        stats.alive();
        lookAround();
        take(building ? POLL_WHILE_BUILDING : POLL);
        if (batchCommit.isDue(batch)) {
            fold();
        }
        stats.measured(ahead.lag());
        if (building && ahead.lag() <= NEAR_END) {
            tryTakeOver();
        }
    }

    @Override
    public void close() {
        ahead.close();
    }

    private void take(Duration timeout) {
        try {
            batch = ahead.take(timeout);
        } catch (OffsetOutOfRangeException e) {
            requireSameTopic();
            throw new UnreadableTopicException(
                    "the topic " + topic.name() + " does not hold " + e.offsetOutOfRangePartitions()
                            + " (it lost records, to its retention or a broken disk). Let the relay publish all events again to a"
                            + " topic created anew; nothing is skipped until then");
        }
    }

    private void fold() throws SQLException {
        batchCommit.fold(batch);
        stats.moved();
        if (!batch.records().isEmpty()) {
            stats.measured(ahead.lag(), batch.publishedAt());
        }
        batch = batch.folded();
    }

    /** What need not be done at each batch: parked events that are due, and whether broker and database are still those we know. */
    private void lookAround() throws SQLException {
        boolean asked = nudged.getAndSet(false);
        boolean due = System.nanoTime() - lastLookAround > LOOK_AROUND_NANOS;
        if (!asked && !due) {
            return;
        }
        batchCommit.retryParked();
        if (due) {
            session.check();
            requireSameTopic();
            // A transaction ends in one partition after the other, so only what stays missing is missing.
            boolean atEnd = distanceToEnd() == 0;
            if (atEnd) {
                stats.moved();
                batchCommit.readToTheEnd();
            }
            long missing = atEnd ? batchCommit.missing() : 0;
            long lost = Math.min(missing, lastMissing);
            stats.missing(lost);
            batchCommit.prune();
            batchCommit.lost(lost);
            lastMissing = missing;
            lastLookAround = System.nanoTime();
        }
    }

    /** Another topic under the same name has other offsets; going on would skip events. */
    private void requireSameTopic() {
        if (!context.directory().describe().id().equals(topic.id())) {
            throw new KafkaException("the topic " + topic.name() + " has been created anew");
        }
    }

    /** Once little is left: the generation that serves is held still while that is folded. */
    private void tryTakeOver() throws SQLException {
        if (System.nanoTime() - lastTakeOver < TAKE_OVER_NANOS || !isNearEnd()) {
            return;
        }
        if (!indexed) {
            batchCommit.createIndexes();
            indexed = true;
            if (!isNearEnd()) { // that took its time
                return;
            }
        }
        if (readTo(context.directory().ends()) && cutover.attempt(generation, this::catchUp)) {
            batchCommit.live();
            building = batchCommit.isBuilding();
        }
        lastTakeOver = System.nanoTime();
    }

    private boolean isNearEnd() {
        return distanceToEnd() <= NEAR_END;
    }

    /** How many offsets have not been taken, by what the broker says now; ends of transactions count as one. */
    private long distanceToEnd() {
        return context.directory().ends().entrySet().stream()
                .mapToLong(
                        end -> Math.max(0, end.getValue() - batch.nextOffsets().get(end.getKey())))
                .sum();
    }

    /**
     * Reads on to these ends. Being near the end is not enough to serve: a short topic that lost its beginning is near its
     * end at once, and only reading it shows what is missing.
     */
    private boolean readTo(Map<Integer, Long> ends) throws SQLException {
        long deadline = System.nanoTime() + CATCH_UP_NANOS;
        while (ends.entrySet().stream().anyMatch(end -> batch.nextOffsets().get(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            take(POLL_WHILE_BUILDING);
            fold();
        }
        return true;
    }

    private boolean catchUp(List<Long> positions) {
        long deadline = System.nanoTime() + CATCH_UP_NANOS;
        try {
            while (!Progress.isAhead(batchCommit.positions(), positions)) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                take(POLL_WHILE_BUILDING);
                fold();
            }
            return true;
        } catch (SQLException e) {
            throw new BatchRows.StoreFailure(e);
        }
    }
}
