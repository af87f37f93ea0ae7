package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Sourced;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A process that competes for seats: it takes each that is not taken. It prints {@code ready} and waits for the start; then
 * {@code took SEAT ID POSITION} for each seat it got, and {@code done} at the end. With a further argument it never ends, but goes
 * round all seats again and again, until it is killed.
 */
final class AppendingProcess {

    private static final int CALLERS = 16;

    private AppendingProcess() {}

    public static void main(String[] args) throws SQLException {
        StoreDatabase database = new StoreDatabase(new TestDatabase(args[0], args[1], args[2]));
        // In an order of its own: a process that is always a step behind would never take one.
        List<Integer> seats = new ArrayList<>(
                IntStream.range(0, Integer.parseInt(args[3])).boxed().toList());
        Collections.shuffle(seats);
        boolean forEver = args.length > 4;
        AtomicInteger next = new AtomicInteger();
        try (PostgresEventStore store = database.open();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            System.out.println("ready");
            StartLine.wait(database.database());
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> {
                    for (int i = next.getAndIncrement(); forEver || i < seats.size(); i = next.getAndIncrement()) {
                        take(store, seats.get(i % seats.size()));
                    }
                });
            }
        }
        System.out.println("done");
    }

    private static void take(EventStore store, int seat) {
        Criterion taken = criterion("seat:" + seat, "SeatTaken");
        Sourced before = store.source(List.of(taken), 0, false);
        if (before.events().isEmpty()) {
            NewEvent event = event("SeatTaken", "seat:" + seat, "theatre:1");
            try {
                Appended appended = store.append(List.of(event), nothingNewer(before.marker(), taken))
                        .join();
                System.out.println("took " + seat + " " + event.id() + " " + appended.first());
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof AppendConflictException)) {
                    throw e;
                }
            }
        }
    }
}
