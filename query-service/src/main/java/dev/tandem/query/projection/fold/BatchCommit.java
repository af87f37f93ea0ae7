package dev.tandem.query.projection.fold;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.generation.Checkpoints;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.generation.Progress;
import dev.tandem.query.projection.generation.StartOffsets;
import dev.tandem.query.projection.rows.ChangeLog;
import dev.tandem.query.projection.rows.RowStore;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.ReadAhead;
import dev.tandem.query.projection.topic.RecordDecoder;
import dev.tandem.query.projection.topic.Topic;
import dev.tandem.query.projection.topic.TopicRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is stored of a generation, and how it grows: a batch's rows, offsets and parked events in one transaction, told to
 * those who wait for it once that is committed. Whatever is thrown, what is in memory is to be thrown away with it.
 */
public final class BatchCommit {

    private static final Logger LOG = LoggerFactory.getLogger(BatchCommit.class);
    private static final long IDLE_COMMIT_NANOS = Duration.ofMillis(500).toNanos();
    private static final long PRUNE_NANOS = Duration.ofMinutes(10).toNanos();

    private final Generation generation;
    private final Connection connection;
    private final CrashPoint.Listener crashPoints;
    private final Progress progress;
    private final RunnerMeters meters;
    private final RunnerStats stats;
    private final Duration kept;
    private final RowStore rows;
    private final ChangeLog changes;
    private final Folding folding;
    private final ParkedEvents parked;
    private final SetAside setAside;
    private final Retry retry;
    private List<PartitionCheckpoint> checkpoints;
    private ParkedEvents.Keys parkedKeys;
    private Set<Long> awaitedAgain;
    private long complete;
    private long lost;
    private boolean building;
    private long lastPruned = System.nanoTime();
    private long lastCommit = System.nanoTime();

    /** Begins where the generation was left; {@link #publish} tells of it. */
    public BatchCommit(
            RunnerContext context,
            Generation generation,
            Projection projection,
            Topic topic,
            RecordDecoder decoder,
            Connection connection,
            Progress progress,
            RunnerMeters meters,
            RunnerStats stats)
            throws SQLException {
        this.generation = generation;
        this.connection = connection;
        this.crashPoints = context.crashPoints();
        this.progress = progress;
        this.meters = meters;
        this.stats = stats;
        this.rows = new RowStore(generation.schema(), projection.tables());
        this.changes = rows.changes();
        this.folding = new Folding(projection, rows, changes);
        this.kept = context.settings().changesKept();
        this.parked = new ParkedEvents(
                generation.id(),
                topic.id(),
                context.settings().firstRetry(),
                context.settings().lastRetry());
        this.setAside = new SetAside(generation, topic.id());
        this.retry = new Retry(decoder, folding, parked, setAside);
        this.checkpoints = new StartOffsets(connection, generation, topic).checkpoints();
        this.parkedKeys = parked.keys(connection);
        this.awaitedAgain = parked.ofAnotherTopic(connection);
        this.building = Checkpoints.isBuilding(connection, generation.id());
        if (!building) {
            count();
        }
        connection.commit();
    }

    /** Whether nobody reads the generation yet. */
    public boolean isBuilding() {
        return building;
    }

    /** The generation has been made live: its changes count from now on. */
    public void live() throws SQLException {
        building = Checkpoints.isBuilding(connection, generation.id());
        if (!building) {
            count();
        }
        connection.commit();
        publish();
    }

    private void count() throws SQLException {
        if (rows.isFollowed()) {
            changes.count(connection);
        }
    }

    /** How far each partition is stored. */
    public List<PartitionCheckpoint> checkpoints() {
        return checkpoints;
    }

    /** The positions of the last events that are stored, by partition. */
    public List<Long> positions() {
        return checkpoints.stream().map(PartitionCheckpoint::position).toList();
    }

    /** Whether there is something to store; that records were passed which are no events, such as ends of transactions, can wait. */
    public boolean isDue(ReadAhead.Batch batch) {
        return !batch.records().isEmpty() || (System.nanoTime() - lastCommit > IDLE_COMMIT_NANOS && hasMovedOn(batch));
    }

    private boolean hasMovedOn(ReadAhead.Batch batch) {
        return checkpoints.stream().anyMatch(last -> batch.nextOffsets().get(last.partition()) > last.nextOffset());
    }

    /** Folds these records and stores what came of it. */
    public void fold(ReadAhead.Batch batch) throws SQLException {
        long begin = System.nanoTime();
        reached(CrashPoint.READ);
        DeduplicatedBatch deduplicated = DeduplicatedBatch.of(batch.records(), checkpoints);
        List<PartitionCheckpoint> to = deduplicated.checkpoints().stream()
                .map(seen -> seen.readTo(batch.nextOffsets().get(seen.partition())))
                .toList();
        Folding.Result result = folding.fold(connection, deduplicated.events(), parkedKeys.first());
        reached(CrashPoint.FOLDED);
        if (!result.parked().isEmpty()) {
            parked.park(connection, result.parked());
            parkedKeys = parked.keys(connection);
        }
        leaveOut(deduplicated);
        Checkpoints.advance(connection, generation.id(), building, checkpoints, to);
        reached(CrashPoint.CHECKPOINTED);
        changes.commit(connection);
        reached(CrashPoint.COMMITTED);
        checkpoints = to;
        lastCommit = System.nanoTime();
        publish();
        if (!batch.records().isEmpty()) {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            meters.batch(batch.records().size(), deduplicated, result, took);
        }
        report(result);
    }

    private void leaveOut(DeduplicatedBatch batch) throws SQLException {
        if (!batch.foreign().isEmpty()) {
            setAside.foreign(connection, batch.foreign());
            LOG.warn(
                    "{} leaves {} records out that are no events",
                    generation,
                    batch.foreign().size());
        }
        if (!awaitedAgain.isEmpty()) {
            List<TopicRecord> again = batch.duplicates().stream()
                    .filter(record -> awaitedAgain.contains(record.position()))
                    .toList();
            parked.cameAgain(connection, again);
        }
    }

    /** All of the topic has been read: parked events of a topic before it that it does not have are gone. */
    public void readToTheEnd() throws SQLException {
        if (!awaitedAgain.isEmpty()) {
            parked.forgetGone(connection);
            parkedKeys = parked.keys(connection);
            Checkpoints.advance(connection, generation.id(), building, checkpoints, checkpoints);
            changes.commit(connection);
            awaitedAgain = Set.of();
            publish();
        }
    }

    private void report(Folding.Result result) {
        for (ParkedEvent event : result.parked()) {
            if (event.failure() != null) {
                try (var _ = event.record().correlated()) {
                    LOG.error(
                            "{} has parked the event at position {} ({}) and all that follow of {}: {}",
                            generation,
                            event.record().position(),
                            event.record().type(),
                            event.record().key(),
                            ParkedEvent.describe(event.failure()));
                }
            }
        }
    }

    /** Folds the parked events that are due, a key at a time. */
    public void retryParked() throws SQLException {
        if (parkedKeys.first().isEmpty()) {
            return;
        }
        for (String key : setAside.apply(connection)) {
            parked.tryNext(connection, key);
            LOG.info("{}: a parked event of {} is set aside, and those behind it are tried", generation, key);
        }
        parkedKeys = parked.keys(connection);
        Checkpoints.advance(connection, generation.id(), building, checkpoints, checkpoints);
        changes.commit(connection);
        for (String key : retry.due(connection)) {
            Folding.Result result = retry.retry(connection, key, parkedKeys.first());
            Checkpoints.advance(connection, generation.id(), building, checkpoints, checkpoints);
            parkedKeys = parked.keys(connection);
            changes.commit(connection);
            meters.retried(result);
            LOG.info("{}: {} parked events of {} are folded now", generation, result.folded(), key);
        }
        changes.commit(connection);
        publish();
    }

    /** Forgets, now and then, what rows were before they changed long ago. */
    public void prune() throws SQLException {
        if (building || !rows.isFollowed() || System.nanoTime() - lastPruned < PRUNE_NANOS) {
            return;
        }
        boolean more = rows.prune(connection, changes, kept);
        connection.commit();
        if (!more) {
            lastPruned = System.nanoTime();
        }
    }

    /** What queries need and folding does not. */
    public void createIndexes() throws SQLException {
        rows.createIndexes(connection);
        connection.commit();
    }

    /** How many events before the last were never seen: positions have no gaps over all partitions, and each is counted once. */
    public long missing() {
        long last = 0;
        long seen = 0;
        for (PartitionCheckpoint checkpoint : checkpoints) {
            last = Math.max(last, checkpoint.position());
            seen += checkpoint.seen();
        }
        return last - seen;
    }

    /** So many events are known not to be on the topic, though all of it was read: nobody waits for them. */
    public void lost(long events) {
        if (lost != events) {
            lost = events;
            publish();
        }
    }

    /** Tells those who wait how far the stored rows are. */
    public void publish() {
        complete = Math.max(complete, Progress.complete(checkpoints, lost));
        progress.publish(new Progress.Reached(positions(), parkedKeys.first(), complete, changes.last()));
        stats.parked(parkedKeys.events());
    }

    private void reached(CrashPoint step) {
        crashPoints.reached(generation, step);
    }
}
