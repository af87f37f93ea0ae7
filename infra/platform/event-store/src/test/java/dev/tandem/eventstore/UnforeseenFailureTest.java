package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.criterion;
import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.EventStore.Appended;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.OutcomeUnknownException;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.log.StoreUnavailableException;
import dev.tandem.eventstore.log.StoredEvent;
import dev.tandem.eventstore.sql.StoreConnections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import io.micrometer.core.instrument.cumulative.CumulativeDistributionSummary;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Something that the writer's threads call fails as nobody foresaw: the driver, the metrics, a listener. Every caller gets an
 * answer, and a true one; the writer goes on.
 */
class UnforeseenFailureTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final StoreDatabase database = StoreDatabase.fresh();
    private final AtomicInteger failures = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Where where = Where.NOWHERE;

    private enum Where {
        NOWHERE,
        CONNECTING,
        BEFORE_THE_STATEMENT,
        AFTER_THE_STATEMENT,
        SENDING_A_BATCH,
        FINDING_A_CONFLICT,
        TELLING_A_LISTENER,
        HANGING,
        NO_DATABASE
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOWHERE", "HANGING", "NO_DATABASE"})
    void callersHearTheTruthAndTheWriterGoesOn(Where point) throws Exception {
        try (PostgresEventStore store = open()) {
            store.onAppended(() -> fail(Where.TELLING_A_LISTENER));
            HeldBatch held = HeldBatch.behind(database, store);
            Map<NewEvent, CompletableFuture<Appended>> appends = new LinkedHashMap<>();
            for (int i = 0; i < 20; i++) {
                NewEvent event = event("a", "x:" + i);
                appends.put(event, store.append(List.of(event), Condition.NONE));
            }
            held.send();
            failures.set(2);
            where = point;
            if (point == Where.CONNECTING) {
                terminateConnections();
            }
            for (int i = 0; i < 20; i++) {
                NewEvent event = event("a", "y:" + i);
                appends.put(
                        event,
                        store.append(List.of(event), i % 3 == 2 ? nothingNewer(0, criterion("x:0")) : Condition.NONE));
            }
            held.land();

            await().atMost(LONG).until(() -> appends.values().stream().allMatch(CompletableFuture::isDone));
            for (int i = 0; i < 20 && failures.get() > 0; i++) {
                NewEvent event = event("a", "y:" + i);
                appends.put(
                        event,
                        store.append(List.of(event), i % 2 == 0 ? nothingNewer(0, criterion("x:0")) : Condition.NONE));
                await().atMost(LONG).until(appends.get(event)::isDone);
            }
            assertThat(failures).as("both failures happened").hasNonPositiveValue();
            where = Where.NOWHERE;
            Map<UUID, Long> stored =
                    store.read(0, 1_000).stream().collect(Collectors.toMap(StoredEvent::id, StoredEvent::position));
            appends.forEach((event, append) -> {
                if (!append.isCompletedExceptionally()) {
                    assertThat(stored).containsEntry(event.id(), append.join().first());
                } else if (!(failure(append) instanceof OutcomeUnknownException)) {
                    assertThat(stored).doesNotContainKey(event.id());
                }
            });

            assertThat(store.append(List.of(event("a", "x:1")), Condition.NONE)).succeedsWithin(LONG);
            assertThat(store.source(List.of(criterion("x:1")), 0, false).events())
                    .isEqualTo(store.source(List.of(criterion("x:1")), 0, true).events());
            // The caller hears that it is stored a moment before the writer says that it is well again.
            await().atMost(LONG).untilAsserted(() -> assertThat(store.trouble()).isNull());
            assertThat(store.stuck()).isNull();
        }
    }

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void aWriterThatHangsIsStuckAndOneWithoutADatabaseIsNot() throws Exception {
        StoreLimits usual = StoreLimits.DEFAULT;
        StoreLimits impatient = new StoreLimits(
                usual.waiting(),
                usual.batch(),
                usual.recent(),
                usual.recentBytes(),
                usual.historyBytes(),
                usual.tagBytes(),
                usual.wholeHistory(),
                usual.longestHistory(),
                Duration.ofMillis(100),
                Duration.ofMillis(300));
        PostgresEventStore store = open(impatient);
        try (store;
                AutoCloseable _ = released::countDown) {
            store.append(List.of(event("a", "x:0")), Condition.NONE).join();
            // Where the machine itself stands still for longer than that bound, the writer is told from one that hangs
            // a
            // moment later only.
            await().atMost(LONG).until(() -> store.stuck() == null);
            where = Where.HANGING;
            CompletableFuture<Appended> hanging = store.append(List.of(event("a", "x:1")), Condition.NONE);
            await().atMost(LONG).until(() -> store.stuck() != null);
            where = Where.NOWHERE;
            released.countDown();
            assertThat(hanging).succeedsWithin(LONG);
            await().atMost(LONG).until(() -> store.stuck() == null);

            where = Where.NO_DATABASE;
            terminateConnections();
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(store.append(List.of(event("a", "x:2")), Condition.NONE))
                            .failsWithin(LONG)
                            .withThrowableOfType(ExecutionException.class)
                            .withCauseInstanceOf(StoreUnavailableException.class));
            assertThat(store.trouble()).isNotNull();
            await("a restart would not mend that").atMost(LONG).until(() -> store.stuck() == null);
            where = Where.NOWHERE;
        }
        assertThat(store.stuck()).as("it was closed").isNull();
    }

    /** The listener must live through what others write into the channel. */
    @Test
    void aNotificationThatIsNoPositionEndsNothing() throws Exception {
        try (PostgresEventStore store = open();
                PostgresEventStore other = database.open()) {
            store.append(List.of(event("a", "x:0")), Condition.NONE).join();
            run("notify events, 'hello'");
            other.append(List.of(event("a", "x:0")), Condition.NONE).join();
            await().atMost(LONG).until(() -> store.known() == 2);
            await().atMost(LONG).until(() -> listeners() == 2);
        }
    }

    private PostgresEventStore open() {
        return open(StoreLimits.DEFAULT);
    }

    private PostgresEventStore open(StoreLimits limits) {
        PostgresEventStore store =
                new PostgresEventStore(StoreConnections.over(failing()), limits, new FailingMeters());
        store.start();
        return store;
    }

    private DataSource failing() {
        PGSimpleDataSource real = new PGSimpleDataSource();
        real.setUrl(database.database().url());
        real.setUser(database.database().user());
        real.setPassword(database.database().password());
        real.setApplicationName("tandem-store");
        return wrapped(DataSource.class, real, (method, arguments, call) -> {
            if (method.equals("getConnection") && where == Where.NO_DATABASE) {
                throw new SQLException("no database", "08001");
            }
            if (!method.equals("getConnection")) {
                return call.call();
            }
            fail(Where.CONNECTING);
            return wrapped(Connection.class, (Connection) call.call(), this::onConnection);
        });
    }

    private Object onConnection(String method, Object[] arguments, Callable<Object> call) throws Exception {
        Object result = call.call();
        return method.equals("prepareStatement") && isAppend((String) arguments[0])
                ? wrapped(PreparedStatement.class, (PreparedStatement) result, this::onStatement)
                : result;
    }

    private static boolean isAppend(String sql) {
        return sql.contains("insert into events") || sql.contains("append_events");
    }

    private Object onStatement(String method, Object[] arguments, Callable<Object> call) throws Exception {
        if (!method.equals("executeQuery")) {
            return call.call();
        }
        if (where == Where.HANGING) {
            released.await();
        }
        fail(Where.BEFORE_THE_STATEMENT);
        Object result = call.call();
        fail(Where.AFTER_THE_STATEMENT);
        return result;
    }

    private void fail(Where point) {
        if (where == point) {
            int left = failures.getAndDecrement();
            if (left == 2) {
                throw new IllegalStateException("nobody foresaw this");
            } else if (left == 1) {
                throw new LinkageError("nor this");
            }
        }
    }

    private void terminateConnections() throws SQLException {
        run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and application_name = 'tandem-store'");
    }

    private long listeners() throws SQLException {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where datname = current_database() and query = 'listen events'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Interception {
        @Nullable
        Object of(String method, Object[] arguments, Callable<Object> call) throws Exception;
    }

    private static <T> T wrapped(Class<T> type, T real, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> interception.of(method.getName(), arguments, () -> {
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof Exception cause) {
                            throw cause;
                        }
                        throw e;
                    }
                })));
    }

    /** Metrics are foreign code, too. */
    private final class FailingMeters extends SimpleMeterRegistry {

        @Override
        protected Counter newCounter(Meter.Id id) {
            return new CumulativeCounter(id) {
                @Override
                public void increment(double amount) {
                    if (id.getName().equals("tandem.store.conflicts")) {
                        fail(Where.FINDING_A_CONFLICT);
                    }
                    super.increment(amount);
                }
            };
        }

        @Override
        protected DistributionSummary newDistributionSummary(
                Meter.Id id, DistributionStatisticConfig configuration, double scale) {
            return new CumulativeDistributionSummary(id, config().clock(), configuration, scale, false) {
                @Override
                protected void recordNonNegative(double amount) {
                    fail(Where.SENDING_A_BATCH);
                    super.recordNonNegative(amount);
                }
            };
        }
    }

    private static Throwable failure(CompletableFuture<?> failed) {
        return failed.handle((_, failure) -> failure instanceof CompletionException ? failure.getCause() : failure)
                .join();
    }
}
