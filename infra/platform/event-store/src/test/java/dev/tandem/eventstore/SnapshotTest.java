package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.EventStore.Sourced;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every event carries both tags, so as many events must be sourced as the marker says. */
class SnapshotTest {

    private static final int APPENDS = 3_000;
    private static final List<Criterion> EITHER =
            List.of(new Criterion(Set.of("x:1"), Set.of("a", "b")), new Criterion(Set.of("y:1"), Set.of()));

    private final StoreDatabase database = StoreDatabase.fresh();

    @ParameterizedTest(name = "fresh: {0}")
    @ValueSource(booleans = {true, false})
    void stateAndMarkerAreFromOneSnapshot(boolean fresh) throws Exception {
        try (PostgresEventStore store = database.open();
                PostgresEventStore other = database.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean done = new AtomicBoolean();
            Future<Integer> reading = threads.submit(() -> {
                int reads = 0;
                while (!done.get()) {
                    Sourced sourced = store.source(EITHER, 0, fresh);
                    assertThat(sourced.events()).hasSize((int) sourced.marker());
                    reads++;
                }
                return reads;
            });
            for (int i = 0; i < APPENDS / 10; i++) {
                EventStore appending = i % 2 == 0 ? store : other;
                CompletableFuture.allOf(IntStream.range(0, 10)
                                .mapToObj(n -> appending.append(
                                        List.of(event(n % 2 == 0 ? "a" : "b", "x:1", "y:1")), Condition.NONE))
                                .toArray(CompletableFuture[]::new))
                        .join();
            }
            done.set(true);
            assertThat(reading.get()).isGreaterThan(10);
            assertThat(store.head()).isEqualTo(APPENDS);
        }
    }
}
