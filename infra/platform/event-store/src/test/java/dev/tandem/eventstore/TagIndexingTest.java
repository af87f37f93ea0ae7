package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static dev.tandem.eventstore.StoreFixtures.positions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** The tag index lags behind the log, and no result depends on that. */
class TagIndexingTest {

    private final StoreDatabase database = StoreDatabase.fresh();
    private final TagIndex index = TagIndex.of(database);

    @Test
    void onAnEmptyLogItStaysEmpty() throws Exception {
        try (PostgresEventStore store = database.open()) {
            assertThat(store.source(List.of(criterion("x:1")), 0, true).marker())
                    .isZero();
            run("select tag_events(1000)");
            assertThat(index.head()).isZero();
            store.append(List.of(event("a", "x:1")), Condition.NONE).join();
            indexed(store);
            assertThat(index.entries()).isEqualTo(1);
        }
    }

    @Test
    void anEventIsFoundByItsTagsBeforeItIsIndexed() throws Exception {
        try (Connection held = heldIndex();
                PostgresEventStore store = database.open();
                PostgresEventStore other = database.open()) {
            store.append(List.of(event("a", "x:1", "y:1"), event("b", "x:1")), Condition.NONE)
                    .join();
            store.append(List.of(event("a", "y:1"), event("a", "x:1", "y:1")), Condition.NONE)
                    .join();
            for (boolean fresh : new boolean[] {true, false}) {
                assertThat(found(other, fresh, criterion("x:1"))).containsExactly(1L, 2L, 4L);
                assertThat(found(other, fresh, criterion("x:1", "a"))).containsExactly(1L, 4L);
                assertThat(found(other, fresh, new Criterion(Set.of("x:1", "y:1"), Set.of())))
                        .containsExactly(1L, 4L);
                assertThat(found(other, fresh, criterion("y:1"), criterion("x:1", "b")))
                        .containsExactly(1L, 2L, 3L, 4L);
            }
            assertThat(index.entries()).as("what this test is about").isZero();
            assertThat(index.faults()).isEmpty();

            held.rollback();
            indexed(store);
            assertThat(index.entries()).isEqualTo(6);
            assertThat(found(other, true, criterion("x:1"))).containsExactly(1L, 2L, 4L);
        }
    }

    @Test
    void aConditionSeesWhatTheIndexDoesNotHaveYet() throws Exception {
        StoreLimits forgetful = forgetful();
        try (Connection held = heldIndex();
                PostgresEventStore store = database.open(forgetful)) {
            for (String tag : List.of("x:1", "x:2", "x:3", "x:4")) {
                store.append(List.of(event("a", tag, "y:1")), Condition.NONE).join();
            }
            assertThat(index.entries()).as("what this test is about").isZero();
            for (Criterion taken : List.of(
                    criterion("x:1"), criterion("x:1", "a"), new Criterion(Set.of("x:1", "y:1"), Set.of("a")))) {
                assertThatThrownBy(() -> store.append(List.of(event("b", "z:1")), nothingNewer(0, taken))
                                .join())
                        .hasCauseInstanceOf(AppendConflictException.class);
            }
            for (Criterion free :
                    List.of(criterion("x:9"), criterion("x:1", "b"), new Criterion(Set.of("x:1", "x:2"), Set.of()))) {
                store.append(List.of(event("c", "z:1")), nothingNewer(0, free)).join();
            }
            held.rollback();
            indexed(store);
        }
    }

    @Test
    void whileManyWriteAndTwoIndexEachTagIsSeenExactlyOnceAtAnyTime() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (PostgresEventStore store = database.open();
                PostgresEventStore other = database.open();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                PostgresEventStore mine = caller % 4 == 0 ? other : store;
                String tag = "caller:" + caller;
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < 150; i++) {
                        mine.append(List.of(event("a", tag, "x:" + i)), Condition.NONE)
                                .join();
                    }
                }));
            }
            Future<Integer> looks = threads.submit(() -> {
                int count = 0;
                for (; !done.get(); count++) {
                    assertThat(index.faults()).isEmpty();
                }
                return count;
            });
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            assertThat(looks.get()).isPositive();
            indexed(store);
            indexed(other);
            assertThat(index.entries()).isEqualTo(16 * 150 * 2);
        }
    }

    @Test
    void anInstanceOfAnOlderVersionMayEnterItsOwnTags() throws Exception {
        try (PostgresEventStore store = database.open()) {
            store.append(List.of(event("a", "x:1")), Condition.NONE).join();
            indexed(store);
            run("""
                    insert into events values (2, gen_random_uuid(), 'a', '1', '{}', '{}', now(), now(), '{x:1,y:1}');
                    insert into event_tags values ('x:1', 'a', 2), ('y:1', 'a', 2);
                    """);
            assertThat(index.faults()).isEmpty();
            store.append(List.of(event("a", "x:1")), Condition.NONE).join();
            indexed(store);
            assertThat(index.entries()).isEqualTo(4);
        }
    }

    @Test
    void aLogThatLostItsEndIsIndexedFromThere() throws Exception {
        try (PostgresEventStore store = database.open()) {
            for (int i = 0; i < 10; i++) {
                store.append(List.of(event("a", "x:" + i)), Condition.NONE).join();
            }
            indexed(store);
            run("""
                    alter table events disable trigger facts_never_change;
                    alter table event_tags disable trigger facts_never_change;
                    delete from events where position > 5;
                    delete from event_tags where position > 5;
                    update event_tags_head set position = 5;
                    """);
            store.append(List.of(event("a", "x:1")), Condition.NONE).join();
            await().atMost(Duration.ofMinutes(1)).until(() -> index.head() == 6);
            indexed(store);
        }
    }

    @Test
    void aLostConnectionIsReplaced() throws Exception {
        try (PostgresEventStore store = database.open()) {
            store.append(List.of(event("a", "x:1")), Condition.NONE).join();
            indexed(store);
            run("select pg_terminate_backend(pid) from pg_stat_activity where query like 'select tag_events%'"
                    + " and datname = current_database()");
            store.append(List.of(event("a", "x:2")), Condition.NONE).join();
            indexed(store);
        }
    }

    @Test
    void aStoreThatIsClosedLeavesNothingBehind() throws Exception {
        try (PostgresEventStore store = database.open()) {
            for (int i = 0; i < 100; i++) {
                store.append(List.of(event("a", "x:" + i)), Condition.NONE).join();
            }
        }
        assertThat(index.head()).isEqualTo(100);
        assertThat(index.faults()).isEmpty();
    }

    @Test
    void atTheStartWhatAKilledProcessLeftIsEntered() throws Exception {
        run("insert into events values (1, gen_random_uuid(), 'a', '1', '{}', '{}', now(), now(), '{x:1,y:1}')");
        try (PostgresEventStore store = database.open()) {
            indexed(store);
            assertThat(index.head()).isEqualTo(1);
        }
    }

    @Test
    void whatTheIndexCouldNotHoldIsRefusedAtOnce() throws Exception {
        String longest = "\uffee".repeat(NewEvent.LONGEST_TAG);
        try (PostgresEventStore store = database.open()) {
            NewEvent event = event("\uffee".repeat(NewEvent.LONGEST_TYPE), longest);
            store.append(List.of(event), Condition.NONE).join();
            indexed(store);
            assertThat(index.entries()).isEqualTo(1);
        }
        assertThatThrownBy(() -> event("a", longest + "x")).isInstanceOf(IllegalArgumentException.class);
    }

    /** The planner cannot know that hardly any events wait for their tags: left to itself, it starts workers for them. */
    @Test
    void inALongLogAReadStartsNoWorkers() throws Exception {
        run("""
                insert into events select n, gen_random_uuid(), 'a', '1', convert_to(repeat('x', 400), 'UTF8'), '{}', now(),
                    now(), array['x:' || n % 1000, 'y:' || n] from generate_series(1, 60000) n;
                select tag_events(100000);
                analyze events, event_tags;
                """);
        try (PostgresEventStore store = database.open(forgetful())) {
            assertThat(found(store, true, criterion("x:7", "a"))).hasSize(60);
            assertThat(found(store, false, criterion("y:7"))).containsExactly(7L);
            assertThat(found(store, true, new Criterion(Set.of("x:7", "y:7"), Set.of())))
                    .containsExactly(7L);
            assertThatThrownBy(() -> store.append(List.of(event("b", "z:1")), nothingNewer(0, criterion("x:7", "a")))
                            .join())
                    .hasCauseInstanceOf(AppendConflictException.class);
        }
        await().atMost(Duration.ofMinutes(1)).until(index::isLeft); // they count when they go
        assertThat(index.workersLaunched()).isZero();
    }

    private void indexed(PostgresEventStore store) throws SQLException {
        await().atMost(Duration.ofMinutes(1)).until(() -> store.known() > 0 && store.tagged() == store.known());
        assertThat(index.faults()).isEmpty();
    }

    private static List<Long> found(PostgresEventStore store, boolean fresh, Criterion... criteria) {
        return positions(store.source(List.of(criteria), 0, fresh).events());
    }

    /** Keeps everybody from filling the index until it is rolled back. */
    private Connection heldIndex() throws SQLException {
        Connection connection = database.database().connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select from event_tags_head for update");
        }
        return connection;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Remembers one event, so that conditions are for the database to check. */
    private static StoreLimits forgetful() {
        StoreLimits usual = StoreLimits.DEFAULT;
        return new StoreLimits(
                usual.waiting(),
                usual.batch(),
                1,
                usual.recentBytes(),
                usual.historyBytes(),
                usual.tagBytes(),
                usual.wholeHistory(),
                usual.longestHistory(),
                usual.staleness(),
                usual.patience());
    }
}
