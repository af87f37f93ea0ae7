package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.servers.PostgresServer;
import dev.tandem.testing.PostgresForTests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The database is killed without warning under load, and comes back with the same data. */
class DatabaseCrashTest {

    private static final int CALLERS = 16;
    private static final int CRASHES = 2;

    /** By event id, the position that its caller was told. */
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();

    private final Set<UUID> toldNo = ConcurrentHashMap.newKeySet();
    private final Set<UUID> toldUnknown = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAcknowledgedSurvivesAndWhatWasRefusedIsNotThere() throws Exception {
        try (PostgresServer server = PostgresForTests.ownServer()) {
            StoreDatabase database = StoreDatabase.migrated(PostgresForTests.freshDatabase(server));
            try (PostgresEventStore store = database.open()) {
                AtomicBoolean done = new AtomicBoolean();
                try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int i = 0; i < CALLERS; i++) {
                        callers.execute(() -> appendUntil(done, store));
                    }
                    for (int crash = 0; crash < CRASHES; crash++) {
                        awaitMore(300);
                        server.kill();
                        server.start();
                    }
                    awaitMore(300);
                    done.set(true);
                }
                await().atMost(Duration.ofMinutes(1)).until(() -> store.tagged() == store.known());
                assertThat(TagIndex.of(database).faults()).isEmpty();
                List<StoredEvent> stored = store.read(0, Integer.MAX_VALUE);
                assertThat(stored.stream().map(StoredEvent::position))
                        .isEqualTo(
                                LongStream.rangeClosed(1, stored.size()).boxed().toList());
                Map<UUID, Long> positions = new ConcurrentHashMap<>();
                stored.forEach(event -> positions.put(event.id(), event.position()));
                assertThat(positions).containsAllEntriesOf(told);
                assertThat(toldNo).noneMatch(positions::containsKey);
                positions.keySet().removeAll(told.keySet());
                assertThat(toldUnknown).as("stored, though nobody was told so").containsAll(positions.keySet());
            }
        }
    }

    private void awaitMore(int events) {
        int before = told.size();
        await().atMost(Duration.ofMinutes(3)).until(() -> told.size() > before + events);
    }

    private void appendUntil(AtomicBoolean done, EventStore store) {
        while (!done.get()) {
            NewEvent event = event("a", "x:1");
            try {
                Appended appended = store.append(List.of(event), Condition.NONE).join();
                told.put(event.id(), appended.first());
            } catch (CompletionException e) {
                (e.getCause() instanceof OutcomeUnknownException ? toldUnknown : toldNo).add(event.id());
            }
        }
    }
}
