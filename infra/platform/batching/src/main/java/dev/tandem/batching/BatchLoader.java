package dev.tandem.batching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks once for what many ask for at the same time: questions that come while a batch is under way wait, and go together in the
 * next one. Thread-safe.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class BatchLoader<Q, A extends @Nullable Object> {

    private final Consumer<List<Asked<Q, A>>> batch;
    private final Executor executor;
    private final int most;
    private final Duration gather;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore underWay;

    private BatchLoader(Consumer<List<Asked<Q, A>>> batch, Executor executor, int most, int atOnce, Duration gather) {
        this.batch = batch;
        this.executor = executor;
        this.most = most;
        this.gather = gather;
        this.underWay = new Semaphore(atOnce);
    }

    /**
     * A question, and where its answer goes.
     *
     * @param answer whatever the batch leaves open when it ends or throws fails with it
     */
    public record Asked<Q, A extends @Nullable Object>(Q question, CompletableFuture<A> answer) {}

    /**
     * One batch at a time. Somebody who asks alone is not kept waiting.
     *
     * @param batch answers these questions; may block, and may throw
     * @param executor where batches run
     * @param most how many questions go in a batch
     */
    public static <Q, A extends @Nullable Object> BatchLoader<Q, A> oneAtATime(
            Consumer<List<Asked<Q, A>>> batch, Executor executor, int most) {
        return new BatchLoader<>(batch, executor, most, 1, Duration.ZERO);
    }

    /**
     * Some batches at a time. Before each, others are waited for: those who were answered together ask again together.
     *
     * @param batch answers these questions; may block, and may throw
     * @param executor where batches run
     * @param most how many questions go in a batch
     * @param atOnce how many batches are under way at the same time
     * @param gather how long to wait for others
     */
    public static <Q, A extends @Nullable Object> BatchLoader<Q, A> gathering(
            Consumer<List<Asked<Q, A>>> batch, Executor executor, int most, int atOnce, Duration gather) {
        return new BatchLoader<>(batch, executor, most, atOnce, gather);
    }

    /** The answer of a batch that begins after this call; fails as the batch does. */
    public CompletableFuture<A> ask(Q question) {
        Asked<Q, A> mine = new Asked<>(question, new CompletableFuture<>());
        waiting.add(mine);
        if (underWay.tryAcquire()) {
            executor.execute(this::answerAll);
        }
        return mine.answer();
    }

    private void answerAll() {
        do {
            try {
                awaitOthers();
                for (List<Asked<Q, A>> together = together(); !together.isEmpty(); together = together()) {
                    answer(together);
                    awaitOthers();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            } finally {
                underWay.release();
            }
            // Who came just before that has begun nothing.
        } while (!waiting.isEmpty() && underWay.tryAcquire());
    }

    private void awaitOthers() throws InterruptedException {
        if (gather.isPositive()) {
            Thread.sleep(gather);
        }
    }

    private List<Asked<Q, A>> together() {
        List<Asked<Q, A>> together = new ArrayList<>();
        for (Asked<Q, A> next = waiting.poll(); next != null; next = together.size() < most ? waiting.poll() : null) {
            together.add(next);
        }
        return together;
    }

    private void answer(List<Asked<Q, A>> together) {
        try {
            batch.accept(together);
            fail(together, new IllegalStateException("the batch ended without an answer to this"));
        } catch (RuntimeException | Error e) { // nobody may wait for ever
            fail(together, e);
        }
    }

    /** What is answered stays answered. */
    private static <Q, A extends @Nullable Object> void fail(List<Asked<Q, A>> together, Throwable cause) {
        together.forEach(one -> {
            if (!one.answer().isDone()) {
                one.answer().completeExceptionally(cause);
            }
        });
    }
}
