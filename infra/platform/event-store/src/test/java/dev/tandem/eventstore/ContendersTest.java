package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContendersTest {

    private static final int CONTENDERS = 64;
    private static final int ROUNDS = 50;

    @ParameterizedTest(name = "over {0} stores")
    @ValueSource(ints = {1, 2, 3})
    void ofManyContendersForOneSeatExactlyOneWins(int stores) throws Exception {
        StoreDatabase database = StoreDatabase.fresh();
        List<PostgresEventStore> open = new ArrayList<>();
        for (int i = 0; i < stores; i++) {
            open.add(database.open());
        }
        int conflicts = 0;
        for (int round = 0; round < ROUNDS; round++) {
            conflicts += contendFor("seat:" + round, open);
        }
        assertThat(conflicts).isEqualTo((CONTENDERS - 1) * ROUNDS);

        EventStore any = open.getFirst();
        assertThat(any.read(0, Integer.MAX_VALUE).stream().map(StoredEvent::position))
                .as("one event a round, no gap")
                .isEqualTo(LongStream.rangeClosed(1, ROUNDS).boxed().toList());
        open.forEach(PostgresEventStore::close);
    }

    /** All read before any writes, half of them from memory; gives how many were told of a conflict. */
    private static int contendFor(String seat, List<PostgresEventStore> stores) throws Exception {
        Criterion taken = criterion(seat, "SeatTaken");
        AtomicInteger wins = new AtomicInteger();
        AtomicInteger conflicts = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(CONTENDERS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> contenders = new ArrayList<>();
            for (int i = 0; i < CONTENDERS; i++) {
                EventStore store = stores.get(i % stores.size());
                boolean fresh = i % 4 < 2;
                Callable<Void> contender = () -> {
                    EventStore.Sourced before = store.source(List.of(taken), 0, fresh);
                    assertThat(before.events()).isEmpty();
                    ready.countDown();
                    ready.await();
                    Condition condition = nothingNewer(before.marker(), taken);
                    try {
                        store.append(List.of(event("SeatTaken", seat, "theatre:1")), condition)
                                .join();
                        wins.incrementAndGet();
                    } catch (CompletionException e) {
                        assertThat(e).hasCauseInstanceOf(AppendConflictException.class);
                        conflicts.incrementAndGet();
                    }
                    return null;
                };
                contenders.add(threads.submit(contender));
            }
            for (Future<?> contender : contenders) {
                assertThatCode(contender::get).doesNotThrowAnyException();
            }
        }
        assertThat(wins).hasValue(1);
        return conflicts.get();
    }
}
