package dev.tandem.bench;

import dev.tandem.eventstore.PostgresEventStore;
import dev.tandem.eventstore.log.Criterion;
import dev.tandem.eventstore.log.EventStore.Condition;
import dev.tandem.eventstore.log.NewEvent;
import dev.tandem.eventstore.log.StoreLimits;
import dev.tandem.eventstore.sql.StoreConnections;
import dev.tandem.servers.PostgresServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Conditional appends of one event each, against one commit an event without any condition. */
final class AppendFigures {

    private static final Duration ROUND = Duration.ofSeconds(2);

    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    /** On few cores the compiler needs so long to be done with the code of either, and takes a core meanwhile. */
    private static final Duration WARM_UP = Duration.ofSeconds(6);

    private static final NewEvent[] EVENTS = SampleEvents.some(20_000);

    private AppendFigures() {}

    static Figure withCallers(BenchServer server, int callers, double atLeast) throws Exception {
        String ours = server.database();
        String naive = server.database();
        Duration round = server.effort().of(ROUND);
        Naive.prepare(naive);
        List<Naive> naiveCallers = new ArrayList<>();
        try (PostgresEventStore store = open(ours)) {
            for (int i = 0; i < callers; i++) {
                naiveCallers.add(Naive.on(naive, AppendFigures::event));
            }
            Callers.perSecond(callers, server.effort().of(WARM_UP), naiveCallers::get);
            Callers.perSecond(callers, server.effort().of(WARM_UP), _ -> () -> append(store));
            Rounds rounds = Rounds.of(
                    server.effort().rounds(7),
                    () -> untilTagged(store, callers, round),
                    () -> Callers.perSecond(callers, round, naiveCallers::get));
            return Figure.atLeast(
                    atLeast,
                    "append-" + callers + (callers == 1 ? "-caller" : "-callers"),
                    rounds,
                    "events/s",
                    "one event each, with a condition, until all are in both tables; against one statement and commit"
                            + " an event on " + callers + " connections, without a condition");
        } finally {
            for (Naive caller : naiveCallers) {
                caller.close();
            }
        }
    }

    /** Events a second, from the first append until the last event is in the index of tags, too. */
    private static Measured untilTagged(PostgresEventStore store, int callers, Duration round) throws Exception {
        long before = store.known();
        long start = System.nanoTime();
        Callers.perSecond(callers, round, _ -> () -> append(store));
        while (store.tagged() < store.known()) {
            if (System.nanoTime() - start > GIVEN_UP.toNanos()) {
                throw new IllegalStateException("the index of tags stays behind, at " + store.tagged() + " of "
                        + store.known() + "; the log above says why");
            }
            LockSupport.parkNanos(100_000);
        }
        return Measured.perSecond(store.known() - before, start);
    }

    static PostgresEventStore open(String url) {
        PostgresEventStore store = new PostgresEventStore(
                StoreConnections.to(url, PostgresServer.SUPERUSER, ""), StoreLimits.DEFAULT, new SimpleMeterRegistry());
        store.start();
        return store;
    }

    private static NewEvent event() {
        return SampleEvents.oneOf(EVENTS);
    }

    /** Under a marker as fresh as a decision's, on what nobody else touches. */
    private static void append(PostgresEventStore store) {
        NewEvent event = event();
        Criterion mine = new Criterion(Set.of("command:" + event.id()), Set.of(event.type()));
        store.append(List.of(event), new Condition(store.known(), List.of(mine)))
                .join();
    }
}
