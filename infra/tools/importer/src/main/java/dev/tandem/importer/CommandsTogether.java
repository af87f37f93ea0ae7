package dev.tandem.importer;

import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/**
 * Gives commands of many cases together: those that come while requests are under way go with the next, and who begins one
 * waits a moment for others, since those who were answered together ask again together. Two requests at a time, so that there
 * is always one to decide while the answers to the other are read. Thread-safe.
 */
final class CommandsTogether {

    private static final int REQUESTS = 2;
    private static final int MOST = 100;
    private static final Duration MOMENT = Duration.ofMillis(4);

    private final Door door;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore requests = new Semaphore(REQUESTS);

    CommandsTogether(Door door) {
        this.door = door;
    }

    private record Waiting(Order order, String token, CompletableFuture<Reply> reply) {}

    /**
     * Gives a command.
     *
     * @throws IOException if there was no answer; the command may or may not have been recorded
     */
    Reply give(Order order, String token) throws IOException, InterruptedException {
        Waiting mine = new Waiting(order, token, new CompletableFuture<>());
        waiting.add(mine);
        if (requests.tryAcquire()) {
            Thread.startVirtualThread(this::giveAll);
        }
        try {
            return mine.reply().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IOException(e.getCause());
        }
    }

    private void giveAll() {
        do {
            try {
                Thread.sleep(MOMENT);
                for (List<Waiting> together = together(); !together.isEmpty(); together = together()) {
                    give(together);
                    Thread.sleep(MOMENT);
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            } finally {
                requests.release();
            }
            // Who came just before that has begun nothing.
        } while (!waiting.isEmpty() && requests.tryAcquire());
    }

    private List<Waiting> together() {
        List<Waiting> together = new ArrayList<>();
        for (Waiting next = waiting.poll(); next != null; next = together.size() < MOST ? waiting.poll() : null) {
            together.add(next);
        }
        return together;
    }

    private void give(List<Waiting> together) {
        String token = together.getLast().token(); // the newest
        try {
            Optional<List<Reply>> replies = together.size() == 1
                    ? Optional.empty()
                    : door.give(together.stream().map(Waiting::order).toList(), token);
            for (int i = 0; i < together.size(); i++) {
                Waiting one = together.get(i);
                // Not taken together: what is wrong with one is said to that one alone, and each is answered as it is
                // heard.
                one.reply().complete(replies.isPresent() ? replies.get().get(i) : door.give(one.order(), token));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            together.forEach(
                    one -> one.reply().completeExceptionally(e)); // nobody may wait for ever; answered is answered
        }
    }
}
