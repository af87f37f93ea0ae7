package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connection is lost during an append: its outcome is reported truthfully. */
class LostConnectionTest {

    private static final String MARK = "cut-me-off";
    private static final StoreLimits IMPATIENT = new StoreLimits(
            1_000, 100, 16, 1 << 20, 1 << 20, 1 << 10, 64, 1_024, Duration.ofMillis(200), Duration.ofMillis(600));

    private final StoreDatabase database = StoreDatabase.fresh();
    private final List<PostgresEventStore> opened = new ArrayList<>();
    private CuttingProxy proxy;

    @BeforeEach
    void standBetween() throws Exception {
        proxy = CuttingProxy.before(database);
    }

    @AfterEach
    void goAway() throws Exception {
        proxy.refuse(false);
        opened.forEach(PostgresEventStore::close);
        proxy.close();
    }

    @ParameterizedTest(name = "{0} events before")
    @ValueSource(ints = {0, 3})
    void whatWasCommittedIsReportedAsStoredEvenIfTheAnswerWasLost(int before) throws Exception {
        PostgresEventStore store = through(StoreLimits.DEFAULT);
        store(store, before);
        proxy.cutAfter(MARK);
        assertThat(store.append(List.of(marked(), event("b", "x:1")), Condition.NONE)
                        .join())
                .isEqualTo(new Appended(before + 1, before + 2));
        assertThat(count()).isEqualTo(before + 2);
        assertThat(append(store, event("a", "x:1")).join().first()).isEqualTo(before + 3);
    }

    @ParameterizedTest(name = "{0} events before")
    @ValueSource(ints = {0, 3})
    void whatTheDatabaseNeverHeardOfIsStoredWhenItIsBack(int before) throws Exception {
        PostgresEventStore store = through(StoreLimits.DEFAULT);
        store(store, before);
        proxy.cutBefore(MARK);
        assertThat(append(store, marked()).join()).isEqualTo(new Appended(before + 1, before + 1));
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void whatTheDatabaseIsStillWorkingOnIsStoredOnce() throws Exception {
        PostgresEventStore store = through(StoreLimits.DEFAULT);
        store(store, 3);
        CompletableFuture<Appended> appended;
        try (HeldLock lock = HeldLock.on(database.database())) {
            appended = append(store, marked());
            await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
            proxy.cutAll();
            // Tried again, by a process of its own; the one that was cut off must not be left waiting.
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> appended.isDone() || lock.waiting() == 1 && writers() == 1);
            assertThat(appended).isNotDone();
        }
        assertThat(appended.join()).isEqualTo(new Appended(4, 4));
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aWholeBatchIsJudgedAppendByAppend() throws Exception {
        PostgresEventStore store = through(StoreLimits.DEFAULT);
        store(store, 3);
        UUID known = store.read(0, 1).getFirst().id();
        List<CompletableFuture<Appended>> batch = new ArrayList<>();
        CompletableFuture<Appended> duplicate;
        CompletableFuture<Appended> late;
        try (HeldLock lock = HeldLock.on(database.database())) {
            append(store, event("a", "x:0"));
            await().atMost(Duration.ofMinutes(2)).until(() -> lock.waiting() == 1);
            proxy.cutAfter(MARK);
            batch.add(append(store, event("a", "x:1")));
            batch.add(append(store, marked()));
            duplicate = append(store, event(known, "a", "x:3"));
            late = store.append(List.of(event("a", "x:9")), nothingNewer(0, criterion("x:0", "a")));
            batch.add(append(store, event("a", "x:4")));
        }
        assertThat(batch.stream().map(append -> append.join().first())).containsExactly(5L, 6L, 7L);
        assertThatThrownBy(duplicate::join).hasCauseInstanceOf(DuplicateEventException.class);
        assertThatThrownBy(late::join).hasCauseInstanceOf(AppendConflictException.class);
        assertThat(count()).isEqualTo(7);
    }

    @Test
    void ifTheDatabaseCannotBeAskedInTimeTheOutcomeIsUnknown() throws Exception {
        PostgresEventStore store = through(IMPATIENT);
        store(store, 3);
        UUID id = UUID.randomUUID();
        proxy.cutAfter(MARK);
        proxy.refuse(true);
        CompletableFuture<Appended> appended = append(store, marked(id));
        assertThatThrownBy(appended::join).hasCauseInstanceOf(OutcomeUnknownException.class);
        assertThat(count()).as("it was stored, in truth").isEqualTo(4);

        proxy.refuse(false);
        assertThatThrownBy(() -> storeWhenPossible(store, event(id, "a", "x:1")))
                .hasCauseInstanceOf(DuplicateEventException.class);
        assertThat(append(store, event("a", "x:1")).join().first()).isEqualTo(5);
    }

    @Test
    void whileTheDatabaseCannotBeReachedNothingIsStoredAndMemoryIsNotTrusted() throws Exception {
        PostgresEventStore store = through(IMPATIENT);
        store(store, 3);
        List<Criterion> criteria = List.of(criterion("x:1", "a"));
        assertThat(store.source(criteria, 0, false).events()).hasSize(3);

        proxy.refuse(true);
        proxy.cutAll();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThatThrownBy(() -> store.source(criteria, 0, false))
                        .isInstanceOf(StoreUnavailableException.class));
        assertThatThrownBy(() -> append(store, marked()).join()).hasCauseInstanceOf(StoreUnavailableException.class);
        assertThat(count()).isEqualTo(3);

        proxy.refuse(false);
        assertThat(storeWhenPossible(store, event("a", "x:1")).first()).isEqualTo(4);
        assertThat(store.source(criteria, 0, false).events()).hasSize(4);
    }

    @Test
    void terminatedConnectionsAreReplaced() throws Exception {
        PostgresEventStore store = through(StoreLimits.DEFAULT);
        store(store, 3);
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                readers.submit(() -> store.source(List.of(), 0, true));
            }
        }
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
        assertThat(store.head()).isEqualTo(3);
        assertThat(append(store, event("a", "x:1")).join().first()).isEqualTo(4);
    }

    private PostgresEventStore through(StoreLimits limits) {
        PostgresEventStore store = proxy.database().open(limits);
        opened.add(store);
        return store;
    }

    private static void store(EventStore store, int events) {
        for (int i = 0; i < events; i++) {
            append(store, event("a", "x:1")).join();
        }
    }

    /** Once the store has found the database again. */
    private static Appended storeWhenPossible(EventStore store, NewEvent event) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> append(store, event)
                                .handle((appended, failure) -> {
                                    if (failure != null && !(failure instanceof StoreUnavailableException)) {
                                        throw new CompletionException(failure);
                                    }
                                    return appended;
                                })
                                .join(),
                        appended -> appended != null);
    }

    private static CompletableFuture<Appended> append(EventStore store, NewEvent... events) {
        return store.append(List.of(events), Condition.NONE);
    }

    private static NewEvent marked() {
        return marked(UUID.randomUUID());
    }

    private static NewEvent marked(UUID id) {
        return new NewEvent(
                id, "a", "1", ("\"" + MARK + "\"").getBytes(UTF_8), Map.of(), StoreFixtures.THEN, Set.of("x:1"));
    }

    private long count() throws Exception {
        return ask("select count(*) from events");
    }

    /** How many connections are in the middle of an append. */
    private long writers() throws Exception {
        return ask("select count(*) from pg_stat_activity where datname = current_database()"
                + " and state = 'active' and wait_event = 'advisory'");
    }

    private long ask(String sql) throws Exception {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
