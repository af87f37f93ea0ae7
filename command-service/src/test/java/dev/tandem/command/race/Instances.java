package dev.tandem.command.race;

import static org.awaitility.Awaitility.await;

import dev.tandem.command.dispatch.CommandDispatcher;
import dev.tandem.command.dispatch.CommandResult;
import dev.tandem.command.web.CommandService;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.testing.PostgresForTests;
import dev.tandem.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Two instances of the service on one database, each with a memory of its own. */
final class Instances implements AutoCloseable {

    private final List<CommandService> services;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Instances(List<CommandService> services) {
        this.services = services;
    }

    static Instances two() {
        TestDatabase database = PostgresForTests.freshDatabase();
        return new Instances(
                Stream.generate(() -> CommandService.start(database)).limit(2).toList());
    }

    /** One order, to the first instance. */
    CommandResult give(Order order) {
        return dispatcher(0).dispatch(order.request());
    }

    /** All orders at the same moment, in turn to this instance and that; the answers in the same order. */
    List<CommandResult> giveAtOnce(List<Order> orders) throws Exception {
        CountDownLatch ready = new CountDownLatch(orders.size());
        List<Future<CommandResult>> given = new ArrayList<>();
        for (Order order : orders) {
            CommandDispatcher dispatcher = dispatcher(given.size());
            given.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return dispatcher.dispatch(order.request());
            }));
        }
        List<CommandResult> answers = new ArrayList<>();
        for (Future<CommandResult> answer : given) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** The position of the newest event. */
    long head() {
        return store().head();
    }

    /** All that was stored after that position, by whichever instance: one's memory may be a moment behind the other's. */
    List<StoredEvent> storedAfter(long position) {
        int stored = Math.toIntExact(head() - position); // and more, if a clock runs out meanwhile
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> store().read(position, Integer.MAX_VALUE), events -> events.size() >= stored);
    }

    private EventStore store() {
        return services.getFirst().bean(EventStore.class);
    }

    private CommandDispatcher dispatcher(int nth) {
        return services.get(nth % services.size()).bean(CommandDispatcher.class);
    }

    @Override
    public void close() {
        services.forEach(CommandService::close);
        threads.close();
    }
}
