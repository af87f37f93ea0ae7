package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.DuplicateEventException;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreBusyException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Appends that wait in the queue. */
class AppendQueueingTest {

    private final StoreDatabase database = StoreDatabase.fresh();

    @Test
    void aFullQueuePushesBackAtOnceAndStoresNothingOfIt() throws Exception {
        StoreLimits few = new StoreLimits(
                10, 1_024, 16, 1 << 20, 1 << 20, 1 << 10, 64, 1_024, Duration.ofSeconds(1), Duration.ofSeconds(10));
        try (PostgresEventStore store = database.open(few)) {
            List<CompletableFuture<Appended>> appends = new ArrayList<>();
            try (HeldLock lock = HeldLock.on(database.database())) {
                appends.add(append(store, event("a", "x:0")));
                await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
                for (int i = 1; i <= 15; i++) {
                    appends.add(append(store, event("a", "x:" + i)));
                }
                assertThat(appends.subList(11, 16))
                        .allSatisfy(pushedBack ->
                                assertThatThrownBy(pushedBack::join).hasCauseInstanceOf(StoreBusyException.class));
                assertThat(appends.subList(0, 11)).noneMatch(CompletableFuture::isDone);
            }
            appends.subList(0, 11).forEach(CompletableFuture::join);
            assertThat(store.head()).isEqualTo(11);
            assertThat(append(store, event("a", "x:1")).join().first()).isEqualTo(12);
        }
    }

    @Test
    void aDuplicateInABatchFailsAlone() throws Exception {
        UUID known = UUID.randomUUID();
        UUID twice = UUID.randomUUID();
        try (PostgresEventStore store = database.open()) {
            append(store, event(known, "a", "x:0")).join();
            CompletableFuture<Appended> before;
            CompletableFuture<Appended> ofKnown;
            CompletableFuture<Appended> first;
            CompletableFuture<Appended> second;
            CompletableFuture<Appended> after;
            try (HeldLock lock = HeldLock.on(database.database())) {
                append(store, event("a", "x:1"));
                await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
                before = append(store, event("a", "x:2"));
                ofKnown = append(store, event("a", "x:3"), event(known, "a", "x:3"));
                first = append(store, event(twice, "a", "x:4"));
                second = append(store, event(twice, "a", "x:5"));
                after = append(store, event("a", "x:6"));
            }
            assertThat(before.join()).isEqualTo(new Appended(3, 3));
            assertThatThrownBy(ofKnown::join).hasCauseInstanceOf(DuplicateEventException.class);
            assertThat(first.join()).isEqualTo(new Appended(4, 4));
            assertThatThrownBy(second::join).hasCauseInstanceOf(DuplicateEventException.class);
            assertThat(after.join()).isEqualTo(new Appended(5, 5));
            assertThat(store.head()).isEqualTo(5);
        }
    }

    @Test
    void whatAnEarlierAppendOfTheBatchStoresCountsForTheLaterOnes() throws Exception {
        Criterion mine = criterion("x:1", "a");
        try (PostgresEventStore store = database.open()) {
            append(store, event("z", "x:0")).join();
            CompletableFuture<Appended> winner;
            CompletableFuture<Appended> loser;
            CompletableFuture<Appended> unconcerned;
            try (HeldLock lock = HeldLock.on(database.database())) {
                append(store, event("z", "x:0"));
                await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
                winner = store.append(List.of(event("a", "x:1")), nothingNewer(1, mine));
                loser = store.append(List.of(event("a", "x:1")), nothingNewer(1, mine));
                unconcerned = store.append(List.of(event("b", "x:1")), nothingNewer(1, criterion("x:1", "b")));
            }
            assertThat(winner.join().first()).isEqualTo(3);
            assertThatThrownBy(loser::join).hasCauseInstanceOf(AppendConflictException.class);
            assertThat(unconcerned.join().first()).isEqualTo(4);
        }
    }

    @Test
    void whoWaitsForAnAppendMayBlockWithoutHoldingUpTheNext() {
        try (PostgresEventStore store = database.open()) {
            CompletableFuture<Void> never = new CompletableFuture<>();
            CompletableFuture<Void> blocked = append(store, event("a", "x:1"))
                    .thenAccept(_ -> never.orTimeout(5, TimeUnit.MINUTES).join());
            assertThat(append(store, event("a", "x:2"))).succeedsWithin(Duration.ofMinutes(1));
            never.complete(null);
            assertThat(blocked).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    @Test
    void closingStoresWhatWaitsAndRefusesTheRest() {
        PostgresEventStore store = database.open();
        List<CompletableFuture<Appended>> waiting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            waiting.add(append(store, event("a", "x:" + i)));
        }
        store.close();
        assertThat(waiting).allMatch(append -> append.isDone() && !append.isCompletedExceptionally());
        assertThatThrownBy(() -> append(store, event("a", "x:1")).join())
                .hasCauseInstanceOf(StoreUnavailableException.class);
    }

    private static CompletableFuture<Appended> append(EventStore store, NewEvent... events) {
        return store.append(List.of(events), Condition.NONE);
    }
}
