package dev.tandem.importer;

import dev.tandem.batching.BatchLoader;
import dev.tandem.batching.BatchLoader.Asked;
import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

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
    private final BatchLoader<Given, Reply> batches =
            BatchLoader.gathering(this::give, Thread::startVirtualThread, MOST, REQUESTS, MOMENT);

    CommandsTogether(Door door) {
        this.door = door;
    }

    private record Given(Order order, String token) {}

    /**
     * Gives a command.
     *
     * @throws IOException if there was no answer; the command may or may not have been recorded
     */
    Reply give(Order order, String token) throws IOException, InterruptedException {
        try {
            return batches.ask(new Given(order, token)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException defect) {
                throw defect;
            }
            throw new IOException(e.getCause());
        }
    }

    private void give(List<Asked<Given, Reply>> together) {
        String token = together.getLast().question().token(); // the newest
        try {
            Optional<List<Reply>> replies = together.size() == 1
                    ? Optional.empty()
                    : door.give(
                            together.stream().map(one -> one.question().order()).toList(), token);
            for (int i = 0; i < together.size(); i++) {
                Asked<Given, Reply> one = together.get(i);
                // Not taken together: what is wrong with one is said to that one alone, and each is answered as it is
                // heard.
                one.answer()
                        .complete(
                                replies.isPresent()
                                        ? replies.get().get(i)
                                        : door.give(one.question().order(), token));
            }
        } catch (IOException | InterruptedException e) {
            together.forEach(one -> one.answer().completeExceptionally(e)); // answered is answered
        }
    }
}
