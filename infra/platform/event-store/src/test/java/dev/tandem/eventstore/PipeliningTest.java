package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static dev.tandem.eventstore.StoreFixtures.positions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.DuplicateEventException;
import dev.tandem.eventstore.log.EventStore;
import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While one batch is in flight, the next is checked against it too. */
class PipeliningTest {

    private static final UUID KNOWN = UUID.randomUUID();
    private static final Criterion ANYTHING = new Criterion(Set.of(), Set.of());

    /** Two events a batch: so what comes third is in the next, for sure. */
    private static final StoreLimits PAIRS = new StoreLimits(
            8_192, 2, 1_024, 1 << 20, 1 << 20, 1 << 16, 1_024, 1_024, Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final StoreDatabase database = StoreDatabase.fresh();
    private CuttingProxy proxy;
    private PostgresEventStore store;

    @BeforeEach
    void open() throws Exception {
        proxy = CuttingProxy.before(database);
        store = proxy.database().open(PAIRS);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        proxy.close();
    }

    @Test
    void whatComesWhileABatchIsUnderWayIsJudgedByThatBatchToo() throws Exception {
        HeldBatch held = HeldBatch.behind(database, store);
        append(Condition.NONE, event(KNOWN, "a", "x:1"));
        append(Condition.NONE, event("a", "x:2"));
        var late = append(nothingNewer(2, criterion("x:1", "a")), event("b", "x:1"));
        var lateAtAnything = append(nothingNewer(2, ANYTHING), event("b", "x:1"));
        var duplicate = append(Condition.NONE, event(KNOWN, "b", "x:3"));
        var elsewhere = append(nothingNewer(2, criterion("x:1", "b")), event("b", "x:4"));
        held.send();
        held.land();

        assertThat(elsewhere.join()).isEqualTo(new Appended(5, 5));
        assertThatThrownBy(late::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThatThrownBy(lateAtAnything::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThatThrownBy(duplicate::join).hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(positions(store.read(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatWasJudgedMeanwhileIsJudgedAnewIfAnotherProcessCameFirst() throws Exception {
        HeldBatch held = HeldBatch.behind(database, store);
        var one = append(Condition.NONE, event("a", "x:1"));
        var two = append(Condition.NONE, event("a", "x:2"));
        var late = append(nothingNewer(2, criterion("x:9", "a")), event("b", "x:9"));
        var elsewhere = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        held.send();
        held.landAfter("""
                insert into events values (3, gen_random_uuid(), 'a', '1', '{}', '{}', now(), now(), '{x:9}');
                """);

        assertThat(List.of(
                        one.join().first(), two.join().first(), elsewhere.join().first()))
                .containsExactly(4L, 5L, 6L);
        assertThatThrownBy(late::join).hasCauseInstanceOf(AppendConflictException.class);
    }

    @Test
    void ifTheConnectionIsLostTheBatchUnderWayAndTheNextAreBothStoredOnce() throws Exception {
        HeldBatch held = HeldBatch.behind(database, store);
        var one = append(Condition.NONE, event("a", "x:1"));
        var two = append(Condition.NONE, event("a", "x:2"));
        var next = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        held.send();
        proxy.cutAll();
        held.land();

        assertThat(List.of(one.join().first(), two.join().first(), next.join().first()))
                .containsExactly(3L, 4L, 5L);
        assertThat(positions(store.read(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aBatchThatTheDatabaseRefusesDoesNotTakeTheNextWithIt() throws Exception {
        HeldBatch held = HeldBatch.behind(database, store);
        var refused = append(Condition.NONE, tooEarly());
        var two = append(Condition.NONE, event("a", "x:2"));
        var next = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        held.send();
        held.land();

        assertThatThrownBy(refused::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(two.join()).isEqualTo(new Appended(3, 3));
        assertThat(next.join()).isEqualTo(new Appended(4, 4));
    }

    /** Each counts up its tag from what it has read: two that counted from the same would be a lost update. */
    @Test
    void amongManyWhoCountOnFewTagsNoCountIsLost() {
        int tags = 8;
        AtomicInteger conflicts = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < 64; caller++) {
                String tag = "counter:" + caller % tags;
                threads.submit(() -> {
                    for (int done = 0; done < 50; ) {
                        done += countUp(tag, conflicts);
                    }
                });
            }
        }
        for (int tag = 0; tag < tags; tag++) {
            Criterion all = new Criterion(Set.of("counter:" + tag), Set.of());
            assertThat(store.source(List.of(all), 0, true).events().stream().map(StoredEvent::type))
                    .containsExactlyElementsOf(IntStream.range(0, 64 / tags * 50)
                            .mapToObj(Integer::toString)
                            .toList());
        }
        assertThat(conflicts).as("they did contend").hasPositiveValue();
    }

    private int countUp(String tag, AtomicInteger conflicts) {
        Criterion all = new Criterion(Set.of(tag), Set.of());
        EventStore.Sourced before = store.source(List.of(all), 0, false);
        try {
            append(
                            nothingNewer(before.marker(), all),
                            event("" + before.events().size(), tag))
                    .join();
            return 1;
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(AppendConflictException.class);
            conflicts.incrementAndGet();
            return 0;
        }
    }

    private CompletableFuture<Appended> append(Condition condition, NewEvent... events) {
        return store.append(List.of(events), condition);
    }

    /** An event of a time that PostgreSQL does not know: its first year is 4713 BC. */
    private static NewEvent tooEarly() {
        NewEvent event = event("a", "x:1");
        Instant early = Instant.parse("-5000-01-01T00:00:00Z");
        return new NewEvent(
                event.id(), event.type(), event.version(), event.payload(), event.metadata(), early, event.tags());
    }
}
