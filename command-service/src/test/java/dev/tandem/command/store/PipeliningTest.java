package dev.tandem.command.store;

import static dev.tandem.command.store.StoreFixtures.criterion;
import static dev.tandem.command.store.StoreFixtures.event;
import static dev.tandem.command.store.StoreFixtures.nothingNewer;
import static dev.tandem.command.store.StoreFixtures.positions;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.command.store.EventStore.Appended;
import dev.tandem.command.store.EventStore.Condition;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While one batch is on its way to the disk the next is judged, and must know of the first. */
class PipeliningTest {

    private static final UUID KNOWN = UUID.randomUUID();
    private static final Criterion ANYTHING = new Criterion(Set.of(), Set.of());

    private final StoreDatabase database = StoreDatabase.fresh();
    private CuttingProxy proxy;
    private PostgresEventStore store;

    @BeforeEach
    void open() throws Exception {
        proxy = CuttingProxy.before(database);
        store = proxy.database().open();
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        proxy.close();
    }

    @Test
    void whatComesWhileABatchIsUnderWayIsJudgedByThatBatchToo() throws Exception {
        CompletableFuture<Appended> late;
        CompletableFuture<Appended> lateAtAnything;
        CompletableFuture<Appended> duplicate;
        CompletableFuture<Appended> elsewhere;
        try (UnderWay batch = underWay(event(KNOWN, "a", "x:1"), event("a", "x:2"))) {
            late = append(nothingNewer(2, criterion("x:1", "a")), event("b", "x:1"));
            lateAtAnything = append(nothingNewer(2, ANYTHING), event("b", "x:1"));
            duplicate = append(Condition.NONE, event(KNOWN, "b", "x:3"));
            elsewhere = append(nothingNewer(2, criterion("x:1", "b")), event("b", "x:4"));
            assertThat(batch.isStored()).isFalse();
        }
        assertThat(elsewhere.join()).isEqualTo(new Appended(5, 5));
        assertThatThrownBy(late::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThatThrownBy(lateAtAnything::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThatThrownBy(duplicate::join).hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(positions(store.read(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void whatWasJudgedWhileABatchWasUnderWayIsJudgedAnewIfAnotherProcessCameFirst() throws Exception {
        CompletableFuture<Appended> late;
        CompletableFuture<Appended> elsewhere;
        UnderWay batch = underWay(event("a", "x:1"), event("a", "x:2"));
        late = append(nothingNewer(2, criterion("x:9", "a")), event("b", "x:9"));
        elsewhere = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        batch.closeAfter("""
                insert into events values (3, gen_random_uuid(), 'a', '1', '{}', '{}', now(), now(), '{x:9}');
                insert into event_tags values ('x:9', 'a', 3);
                """);
        assertThat(elsewhere.join()).isEqualTo(new Appended(6, 6));
        assertThatThrownBy(late::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThat(batch.outcomes()).containsExactly(new Appended(4, 4), new Appended(5, 5));
    }

    @Test
    void ifTheConnectionIsLostTheBatchUnderWayAndTheNextAreBothStoredOnce() throws Exception {
        UnderWay batch = underWay(event("a", "x:1"), event("a", "x:2"));
        CompletableFuture<Appended> next = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        proxy.cutAll();
        batch.close();
        assertThat(batch.outcomes()).containsExactly(new Appended(3, 3), new Appended(4, 4));
        assertThat(next.join()).isEqualTo(new Appended(5, 5));
        assertThat(positions(store.read(0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aBatchThatTheDatabaseRefusesDoesNotTakeTheNextWithIt() throws Exception {
        UnderWay batch = underWay(event("a", tooLong()), event("a", "x:2"));
        CompletableFuture<Appended> next = append(nothingNewer(2, criterion("x:4", "a")), event("b", "x:4"));
        batch.close();
        assertThatThrownBy(batch.appends().getFirst()::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(batch.appends().getLast().join()).isEqualTo(new Appended(3, 3));
        assertThat(next.join()).isEqualTo(new Appended(4, 4));
    }

    /** Each counts up its tag from what it has read: two that counted from the same would be a lost update. */
    @Test
    void amongManyWhoCountOnFewTagsNoCountIsLost() throws Exception {
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
            List<String> counts =
                    store.source(List.of(new Criterion(Set.of("counter:" + tag), Set.of())), 0, true).events().stream()
                            .map(StoredEvent::type)
                            .toList();
            assertThat(counts)
                    .isEqualTo(LongStream.range(0, 64 / tags * 50)
                            .mapToObj(Long::toString)
                            .toList());
        }
        assertThat(conflicts).as("they did contend").hasPositiveValue();
    }

    /** A tag that no B-tree of PostgreSQL takes: longer than a third of a page, and not to be compressed. */
    private static String tooLong() {
        return "x:"
                + ThreadLocalRandom.current()
                        .ints(10_000, 'a', 'z')
                        .mapToObj(Character::toString)
                        .collect(joining());
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

    /** Stores two events, then brings a batch of these events on its way, and holds it up. */
    private UnderWay underWay(NewEvent... events) throws Exception {
        append(Condition.NONE, event("a", "x:0")).join();
        try (ExecutorService locking = Executors.newVirtualThreadPerTaskExecutor()) {
            HeldLock first = HeldLock.on(database.database());
            CompletableFuture<Appended> alone = append(Condition.NONE, event("a", "x:0"));
            await().until(() -> first.waiting() == 1);
            Future<HeldLock> second = locking.submit(() -> HeldLock.on(database.database()));
            await().until(() -> first.waiting() == 2);
            List<CompletableFuture<Appended>> appends = Arrays.stream(events)
                    .map(event -> append(Condition.NONE, event))
                    .toList();
            first.close();
            alone.join();
            HeldLock lock = second.get();
            await().until(() -> lock.waiting() == 1);
            return new UnderWay(lock, appends);
        }
    }

    /** A batch that the database holds up. */
    private record UnderWay(HeldLock lock, List<CompletableFuture<Appended>> appends) implements AutoCloseable {

        boolean isStored() {
            return appends.stream().anyMatch(CompletableFuture::isDone);
        }

        List<Appended> outcomes() {
            return appends.stream().map(CompletableFuture::join).toList();
        }

        /** Lets it go on once this is done, by another process. */
        void closeAfter(String sql) throws SQLException {
            lock.commit(sql);
        }

        @Override
        public void close() throws SQLException {
            lock.close();
        }
    }
}
