package dev.tandem.query.projection;

import dev.tandem.events.EventCatalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of a runner from the moment it holds the lock until something fails: read a batch, fold it, and store rows,
 * offsets and parked facts in one transaction. Whatever is thrown, what is in memory is thrown away with it.
 */
final class GenerationWork implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationWork.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration POLL_WHILE_BUILDING = Duration.ofMillis(20);
    private static final long LOOK_AROUND_NANOS = Duration.ofSeconds(3).toNanos();
    private static final long IDLE_COMMIT_NANOS = Duration.ofMillis(500).toNanos();
    private static final long TAKE_OVER_NANOS = Duration.ofSeconds(1).toNanos();
    /** So many facts are folded well within the time that a catch-up may take. */
    private static final long NEAR_END = 5_000;

    private static final long CATCH_UP_NANOS = Duration.ofSeconds(1).toNanos();

    private final Surroundings surroundings;
    private final Generation generation;
    private final TakeOver takeOver;
    private final RunnerSession session;
    private final RunnerMeters meters;
    private final Vitals vitals;
    private final Progress progress;
    private final RowStore store;
    private final EventDecoder decoder = new EventDecoder();
    private final Folding folding;
    private final ParkedFacts parked;
    private final Topic topic;
    private final ReadAhead ahead;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private List<PartitionCheckpoint> checkpoints;
    private ReadAhead.Batch batch;
    private ParkedFacts.Keys parkedKeys;
    private boolean building;
    private boolean indexed;
    private long complete;
    private long lastMissing;
    private long lastCommit = System.nanoTime();
    private long lastLookAround = System.nanoTime();
    private long lastTakeOver = System.nanoTime() - TAKE_OVER_NANOS;

    GenerationWork(
            Surroundings surroundings,
            Generation generation,
            Projection projection,
            Progress progress,
            TakeOver takeOver,
            RunnerSession session,
            RunnerMeters meters,
            Vitals vitals)
            throws SQLException {
        this.surroundings = surroundings;
        this.generation = generation;
        this.progress = progress;
        this.takeOver = takeOver;
        this.session = session;
        this.meters = meters;
        this.vitals = vitals;
        this.store = new RowStore(generation.schema(), projection.tables());
        this.folding = new Folding(projection, store);
        this.parked = new ParkedFacts(
                generation.id(),
                surroundings.settings().firstRetry(),
                surroundings.settings().lastRetry());
        Set<String> foldedTypes =
                projection.folds().stream().map(EventCatalog::nameOf).collect(Collectors.toUnmodifiableSet());
        this.topic = surroundings.directory().describe();
        this.checkpoints = new Beginning(session.connection(), generation, topic).checkpoints();
        this.parkedKeys = parked.keys(session.connection());
        session.connection().commit();
        this.building = generation.state() == Generation.State.BUILDING;
        this.batch = ReadAhead.Batch.none(
                checkpoints.stream().map(PartitionCheckpoint::nextOffset).toList());
        int most = surroundings.settings().batchSize();
        TopicReader reader = new TopicReader(surroundings.kafka(), "tandem-" + generation.schema(), most, checkpoints);
        this.ahead = new ReadAhead(reader, decoder, foldedTypes, most, "reading for " + generation);
        vitals.started();
        publish();
    }

    /** Looks at parked facts now, and ends a wait for records; from any thread. */
    void nudge() {
        nudged.set(true);
        ahead.nudge();
    }

    /** One batch, or a wait for one. */
    void step() throws SQLException {
        lookAround();
        take(building ? POLL_WHILE_BUILDING : POLL);
        if (!batch.records().isEmpty() || (System.nanoTime() - lastCommit > IDLE_COMMIT_NANOS && hasMovedOn())) {
            fold();
        }
        vitals.measured(ahead.lag());
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
                            + " (it lost records, to its retention or a broken disk). Let the relay publish all facts again to a"
                            + " topic created anew; nothing is skipped until then");
        }
    }

    /** Whether records were passed that are no facts, such as the ends of transactions; storing that can wait. */
    private boolean hasMovedOn() {
        return checkpoints.stream().anyMatch(last -> batch.nextOffsets().get(last.partition()) > last.nextOffset());
    }

    private void fold() throws SQLException {
        long begin = System.nanoTime();
        reached(Step.READ);
        Sifted sifted = Sifted.of(batch.records(), checkpoints);
        List<PartitionCheckpoint> to = sifted.checkpoints().stream()
                .map(seen -> seen.readTo(batch.nextOffsets().get(seen.partition())))
                .toList();
        Connection connection = session.connection();
        Folding.Result result = folding.fold(connection, sifted.facts(), parkedKeys.first());
        reached(Step.FOLDED);
        if (!result.parked().isEmpty()) {
            parked.park(connection, result.parked());
            parkedKeys = parked.keys(connection);
        }
        Checkpoints.advance(connection, generation.id(), checkpoints, to);
        reached(Step.CHECKPOINTED);
        connection.commit();
        reached(Step.COMMITTED);
        checkpoints = to;
        lastCommit = System.nanoTime();
        publish();
        if (!batch.records().isEmpty()) {
            vitals.measured(ahead.lag(), batch.publishedAt());
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            meters.batch(batch.records().size(), sifted.skipped(), sifted.duplicates(), result, took);
        }
        batch = batch.folded();
        report(result);
    }

    private void report(Folding.Result result) {
        for (ParkedFact fact : result.parked()) {
            if (fact.failure() != null) {
                try (var _ = fact.arrival().correlated()) {
                    LOG.error(
                            "{} has parked the fact at position {} ({}) and all that follow of {}: {}",
                            generation,
                            fact.arrival().position(),
                            fact.arrival().type(),
                            fact.arrival().key(),
                            ParkedFact.describe(fact.failure()));
                }
            }
        }
    }

    /** What need not be done at each batch: parked facts that are due, and whether broker and database are still those we know. */
    private void lookAround() throws SQLException {
        boolean asked = nudged.getAndSet(false);
        boolean due = System.nanoTime() - lastLookAround > LOOK_AROUND_NANOS;
        if (!asked && !due) {
            return;
        }
        if (!parkedKeys.first().isEmpty()) {
            retryParked();
        }
        if (due) {
            session.check();
            requireSameTopic();
            // A transaction ends in one partition after the other, so only what stays missing is missing.
            long missing = distanceToEnd() == 0 ? missing() : 0;
            vitals.missing(Math.min(missing, lastMissing));
            lastMissing = missing;
            lastLookAround = System.nanoTime();
        }
    }

    private void retryParked() throws SQLException {
        Connection connection = session.connection();
        Retry retry = new Retry(decoder, folding, parked);
        for (String key : retry.due(connection)) {
            Folding.Result result = retry.retry(connection, key, parkedKeys.first());
            Checkpoints.advance(connection, generation.id(), checkpoints, checkpoints);
            parkedKeys = parked.keys(connection);
            connection.commit();
            meters.retried(result);
            LOG.info("{}: {} parked facts of {} are folded now", generation, result.folded(), key);
        }
        connection.commit();
        publish();
    }

    /** Another topic under the same name has other offsets; going on would skip facts. */
    private void requireSameTopic() {
        if (!surroundings.directory().describe().id().equals(topic.id())) {
            throw new KafkaException("the topic " + topic.name() + " has been created anew");
        }
    }

    /** Positions have no gaps over all partitions, and each was counted when it was first seen. */
    private long missing() {
        long last = 0;
        long seen = 0;
        for (PartitionCheckpoint checkpoint : checkpoints) {
            last = Math.max(last, checkpoint.position());
            seen += checkpoint.seen();
        }
        return last - seen;
    }

    /** Once little is left: the generation that serves is held still while that is folded. */
    private void tryTakeOver() throws SQLException {
        if (System.nanoTime() - lastTakeOver < TAKE_OVER_NANOS || !isNearEnd()) {
            return;
        }
        if (!indexed) {
            store.createIndexes(session.connection());
            session.connection().commit();
            indexed = true;
            if (!isNearEnd()) { // that took its time
                return;
            }
        }
        building = !(readTo(surroundings.directory().ends()) && takeOver.attempt(generation, this::catchUp));
        lastTakeOver = System.nanoTime();
    }

    private boolean isNearEnd() {
        return distanceToEnd() <= NEAR_END;
    }

    /** How many offsets have not been taken, by what the broker says now; ends of transactions count as one. */
    private long distanceToEnd() {
        return surroundings.directory().ends().entrySet().stream()
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
            while (!Progress.isAhead(progress.reached().positions(), positions)) {
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

    private void publish() {
        List<Long> positions =
                checkpoints.stream().map(PartitionCheckpoint::position).toList();
        complete = Math.max(complete, Progress.complete(checkpoints));
        progress.publish(new Progress.Reached(positions, parkedKeys.first(), complete));
        vitals.parked(parkedKeys.facts());
    }

    private void reached(Step step) {
        surroundings.steps().reached(generation, step);
    }
}
