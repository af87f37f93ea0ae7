package dev.tandem.bench.house;

import dev.tandem.bench.Figure;
import dev.tandem.bench.Measured;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.house.Views.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** First pages over HTTP against what they ask of the database, and against the same pages of a small house. */
public final class Reads {

    private static final int CALLERS = 32;
    private static final int ROUNDS = 5;
    private static final Duration LAP = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private Reads() {}

    /** What is looked at in a house. */
    @FunctionalInterface
    private interface Looking {
        List<View> at(Views views) throws Exception;
    }

    private static final Map<String, Looking> LOOKING = Map.of(
            "queue", Views::queues,
            "inbox", Views::inboxes,
            "board", Views::boards,
            "application", Views::applications,
            "requisitions", Views::requisitions);

    /** Which pages there are, in the order in which they are measured. */
    public static final List<String> PAGES = List.of("queue", "inbox", "board", "application", "requisitions");

    /**
     * Measures one of them.
     *
     * @param page one of {@link #PAGES}
     */
    public static List<Figure> measure(String page, Houses houses) throws Exception {
        return measure(page, Objects.requireNonNull(LOOKING.get(page)), houses.large(), houses.small());
    }

    private static List<Figure> measure(String page, Looking looking, HouseTandem large, HouseTandem small)
            throws Exception {
        Views views = new Views(large);
        Views few = new Views(small);
        List<byte[]> requests = views.requests(looking.at(views));
        try (HttpLoad http = new HttpLoad(views.service(), requests, CALLERS);
                HttpLoad fewer = new HttpLoad(few.service(), few.requests(looking.at(few)), CALLERS);
                SqlLoad sql = SqlLoad.of(large, statements(large, views, requests), CALLERS)) {
            http.perSecond(WARM_UP);
            fewer.perSecond(WARM_UP);
            http.latencies().forget();
            fewer.latencies().forget();
            Rounds rates = Rounds.withoutCallers(ROUNDS, () -> http.perSecond(LAP), () -> sql.perSecond(LAP));
            Rounds slowest = Rounds.of(ROUNDS, () -> slowest(http), () -> slowest(fewer));
            return List.of(
                    Figure.atLeast(
                            0.25,
                            "read-" + page,
                            rates,
                            "pages/s",
                            "its first page over HTTP, " + CALLERS
                                    + " callers; against what it asks of PostgreSQL, asked by " + sql.name()
                                    + " on as many connections"),
                    Figure.atMost(
                            1.5,
                            "read-" + page + "-p99",
                            slowest,
                            "ms",
                            "of the same callers; against the same in a house of 10,000 applications"));
        }
    }

    /** Within how many milliseconds 99 of 100 pages came. */
    private static Measured slowest(HttpLoad http) throws Exception {
        http.latencies().forget();
        Measured pages = http.perSecond(LAP);
        return new Measured(http.latencies().percentile(99), pages.operations());
    }

    /** What each request asks of the database. */
    private static List<List<String>> statements(HouseTandem tandem, Views views, List<byte[]> requests)
            throws Exception {
        List<List<String>> statements = new ArrayList<>();
        try (ServedStatements served = new ServedStatements(tandem);
                Wire wire = new Wire(views.service())) {
            for (byte[] request : requests) {
                statements.add(served.of(() -> wire.ask(request).ok()));
            }
        }
        return statements;
    }
}
