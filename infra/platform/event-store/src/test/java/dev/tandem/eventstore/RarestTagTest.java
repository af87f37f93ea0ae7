package dev.tandem.eventstore;

import static dev.tandem.eventstore.StoreFixtures.event;
import static dev.tandem.eventstore.StoreFixtures.nothingNewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.eventstore.log.AppendConflictException;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * An event must carry a popular tag and a rare one. In what order a set gives its tags differs from one start of the JVM to the
 * next, so the sets here are made both ways: whichever comes first, the rare one is looked through.
 */
class RarestTagTest {

    private static final int PAIRS = 16;
    private static final StoreLimits SMALL = new StoreLimits(
            8_192, 1_024, 16, 1 << 20, 1 << 20, 1 << 16, 4, 8, Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final StoreDatabase database = StoreDatabase.fresh();
    private SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void theCacheAnswersWhicheverTagComesFirst() {
        filled().close();
        try (PostgresEventStore store = open()) { // with nothing cached
            await().atMost(Duration.ofMinutes(1)).until(() -> store.known() > 0);
            for (int round = 0; round < 2; round++) {
                for (int pair = 0; pair < PAIRS; pair++) {
                    assertThat(store.source(List.of(both(pair)), 0, false).events())
                            .hasSize(1);
                }
            }
            assertThat(askedDatabase()).as("not answered by the cache").isZero();
        }
    }

    @Test
    void aTagThatNoEventCarriesAnswersAtOnce() {
        try (PostgresEventStore store = filled()) {
            for (int pair = 0; pair < PAIRS; pair++) {
                Criterion none = new Criterion(Set.of("popular:" + pair, "never:" + pair), Set.of());
                assertThat(store.source(List.of(none), 0, false).events()).isEmpty();
            }
            assertThat(askedDatabase()).isZero();
        }
    }

    @Test
    void theDatabaseFindsAConflictWhicheverTagComesFirst() {
        try (PostgresEventStore store = filled()) {
            for (int pair = 0; pair < PAIRS; pair++) {
                NewEvent event = event("b", "z:1");
                Condition taken = nothingNewer(0, both(pair));
                assertThatThrownBy(() -> store.append(List.of(event), taken).join())
                        .hasCauseInstanceOf(AppendConflictException.class);
            }
        }
    }

    private static Criterion both(int pair) {
        String popular = "popular:" + pair;
        String rare = "rare:" + pair;
        return new Criterion(pair % 2 == 0 ? Set.of(popular, rare) : Set.of(rare, popular), Set.of("a"));
    }

    private PostgresEventStore open() {
        meters = new SimpleMeterRegistry();
        PostgresEventStore store = new PostgresEventStore(
                StoreConnections.to(
                        database.database().url(),
                        database.database().user(),
                        database.database().password()),
                SMALL,
                meters);
        store.start();
        return store;
    }

    private PostgresEventStore filled() {
        PostgresEventStore store = open();
        List<NewEvent> events = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            String popular = "popular:" + pair;
            events.addAll(
                    IntStream.range(0, 20).mapToObj(_ -> event("a", popular)).toList());
            events.add(event("a", popular, "rare:" + pair));
        }
        store.append(events, Condition.NONE).join();
        return store;
    }

    private double askedDatabase() {
        return meters.get("tandem.store.sourced")
                .tag("from", "database")
                .counter()
                .count();
    }
}
