package dev.tandem.command.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks once for what many ask for at the same time: who comes while a question is under way waits, and the next one is put
 * for all who wait by then. Somebody who comes alone is not kept waiting.
 *
 * @param <V> what is answered
 */
final class BatchLoader<V> {

    private static final int MOST = 256;

    private final Function<List<String>, Map<String, V>> question;
    private final Executor executor;
    private final Queue<Asker<V>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean();

    /**
     * A gathering.
     *
     * @param question answers for each of these keys; what it leaves out has no answer
     * @param executor where it is put; may block
     */
    BatchLoader(Function<List<String>, Map<String, V>> question, Executor executor) {
        this.question = question;
        this.executor = executor;
    }

    private record Asker<V>(String key, CompletableFuture<@Nullable V> answer) {}

    /** What is answered for that key, by a question that was put after this call began; fails as the question does. */
    @Nullable
    V ask(String key) {
        Asker<V> mine = new Asker<>(key, new CompletableFuture<>());
        waiting.add(mine);
        if (asking.compareAndSet(false, true)) {
            executor.execute(this::askForAll);
        }
        try {
            return mine.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void askForAll() {
        do {
            for (List<Asker<V>> askers = those(); !askers.isEmpty(); askers = those()) {
                askFor(askers);
            }
            asking.set(false);
            // Who came just before that has begun nothing.
        } while (!waiting.isEmpty() && asking.compareAndSet(false, true));
    }

    private List<Asker<V>> those() {
        List<Asker<V>> askers = new ArrayList<>();
        for (Asker<V> next = waiting.poll(); next != null; next = askers.size() < MOST ? waiting.poll() : null) {
            askers.add(next);
        }
        return askers;
    }

    private void askFor(List<Asker<V>> askers) {
        try {
            Map<String, V> answers =
                    question.apply(askers.stream().map(Asker::key).distinct().toList());
            askers.forEach(asker -> asker.answer().complete(answers.get(asker.key())));
        } catch (RuntimeException | Error e) { // nobody may wait for ever
            askers.forEach(asker -> asker.answer().completeExceptionally(e));
        }
    }
}
