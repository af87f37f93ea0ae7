package dev.tandem.command.progress;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a worker gets on. It says so at every turn of its loop, also of one that could do nothing because the database or the
 * broker is away; and it says of each task when it begins and ends. Who has said nothing for too long, or does not come to the end
 * of a task, is stuck or dead.
 */
public final class Progress {

    private final String worker;
    private final Duration bound;
    private final Map<Object, Long> underWay = new ConcurrentHashMap<>();
    private volatile @Nullable Long turned;

    Progress(String worker, Duration bound) {
        this.worker = worker;
        this.bound = bound;
    }

    /** Something that was begun; closing it says that it ended, well or not. */
    @FunctionalInterface
    public interface Task extends AutoCloseable {
        @Override
        void close();
    }

    /** The worker goes on, or begins to. */
    public void turn() {
        turned = System.nanoTime();
    }

    /** The worker was stopped, and is not expected to do anything. */
    public void stopped() {
        turned = null;
    }

    /** A task begins. */
    public Task begin() {
        Object task = new Object();
        underWay.put(task, System.nanoTime());
        return () -> underWay.remove(task);
    }

    /** What is wrong, in words for people; null while it gets on. */
    @Nullable
    String trouble() {
        Long last = turned;
        long now = System.nanoTime();
        if (last != null && now - last > bound.toNanos()) {
            return worker + " has done nothing for " + seconds(now - last) + " s";
        }
        return underWay.values().stream()
                .mapToLong(begun -> now - begun)
                .filter(lasts -> lasts > bound.toNanos())
                .max()
                .stream()
                .mapToObj(lasts -> worker + " has not come to the end of a task for " + seconds(lasts) + " s")
                .findFirst()
                .orElse(null);
    }

    String worker() {
        return worker;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }
}
