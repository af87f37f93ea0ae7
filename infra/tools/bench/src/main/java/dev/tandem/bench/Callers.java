package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that each do one thing after another. */
public final class Callers {

    private Callers() {}

    /** What one caller does again and again. */
    @FunctionalInterface
    public interface Work {
        void once() throws Exception;
    }

    /** What caller number {@code i} does. */
    @FunctionalInterface
    public interface WorkOf {
        Work caller(int i) throws Exception;
    }

    /**
     * Lets so many callers work for a while.
     *
     * @return how often they did it, per second
     */
    public static Measured perSecond(int callers, Duration time, WorkOf work) throws Exception {
        List<Work> each = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            each.add(work.caller(i));
        }
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long done = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (Work one : each) {
                counts.add(threads.submit(() -> {
                    long count = 0;
                    while (System.nanoTime() < end) {
                        one.once();
                        count++;
                    }
                    return count;
                }));
            }
            for (Future<Long> count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
        return Measured.perSecond(done, start);
    }
}
