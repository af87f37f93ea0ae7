package dev.tandem.query.projection.generation;

import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.topic.PartitionCheckpoint;
import dev.tandem.query.projection.topic.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** How far a generation's committed rows are, for those who wait for it. */
public final class Progress {

    private static final Reached NOTHING = new Reached(List.of(), Map.of(), 0, ChangeMark.NONE);

    /**
     * A moment.
     *
     * @param positions of the last event seen, by partition; empty before anything was read
     * @param parkedFrom the keys that have parked events, with the position of the first
     * @param complete up to which position all events have been seen, over all partitions; more may have been
     * @param changes up to which change the rows stand, as far as the runner says; what was looked up does not say
     */
    public record Reached(List<Long> positions, Map<String, Long> parkedFrom, long complete, ChangeMark changes) {

        /** Up to which position every event is in the rows: what is parked is not. */
        public long contained() {
            return parkedFrom.values().stream().mapToLong(first -> first - 1).reduce(complete, Math::min);
        }

        /** The greatest position seen. */
        public long position() {
            return greatest(positions);
        }

        /** Whether the event of that key at that position, and those before it, have been seen. */
        public boolean has(String key, long position) {
            return !positions.isEmpty() && positions.get(Topic.partitionOf(key, positions.size())) >= position;
        }

        /** Whether the event of that key at that position waits because it, or one before it, could not be folded. */
        public boolean hasParked(String key, long position) {
            Long first = parkedFrom.get(key);
            return first != null && first <= position;
        }
    }

    /**
     * Up to which position all events have been seen, going by these checkpoints alone: positions have no gaps, so as many
     * events as the greatest position says are all there are. Else those before the least position have come, since each
     * partition is in order.
     */
    public static long complete(List<PartitionCheckpoint> checkpoints) {
        return complete(checkpoints, 0);
    }

    /**
     * As {@link #complete(List)}, where so many events are known not to be on the topic though all of it was read: what is lost
     * is not waited for.
     */
    public static long complete(List<PartitionCheckpoint> checkpoints, long lost) {
        long greatest = 0;
        long least = Long.MAX_VALUE;
        long seen = 0;
        for (PartitionCheckpoint checkpoint : checkpoints) {
            greatest = Math.max(greatest, checkpoint.position());
            least = Math.min(least, checkpoint.position());
            seen += checkpoint.seen();
        }
        return seen + lost == greatest || checkpoints.isEmpty() ? greatest : least;
    }

    /** Whether whoever has seen {@code now} has seen all of {@code before}; both are positions by partition. */
    public static boolean isAhead(List<Long> now, List<Long> before) {
        if (now.size() != before.size()) { // the topic was created anew with other partitions
            return greatest(now) >= greatest(before);
        }
        return IntStream.range(0, now.size()).allMatch(i -> now.get(i) >= before.get(i));
    }

    private static long greatest(List<Long> positions) {
        return positions.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Reached reached = NOTHING;
    private volatile boolean local;

    public Reached reached() {
        return reached;
    }

    /** The runner in this process has committed, and will say whenever it has. */
    public void publish(Reached now) {
        set(now, true);
    }

    /** The runner in this process runs no more: what another one does must be looked up. */
    public void release() {
        set(reached, false);
    }

    /** What was looked up; of no interest if there is a runner in this process by now. */
    public void follow(Reached stored) {
        lock.lock();
        try {
            if (!local) {
                set(stored, false);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether a runner in this process tells of each move at once. */
    public boolean isLocal() {
        return local;
    }

    private void set(Reached now, boolean byRunner) {
        lock.lock();
        try {
            local = byRunner;
            reached = now;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is something else than {@code before}, or the time is over. */
    public void awaitOther(Reached before, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (reached == before && left > 0) {
                left = moved.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
