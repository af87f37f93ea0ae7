package dev.tandem.launcher.training;

import dev.tandem.client.Api;
import dev.tandem.client.Door;
import dev.tandem.client.Door.Order;
import dev.tandem.client.Door.Reply;
import dev.tandem.client.Endpoints;
import dev.tandem.client.Tokens;
import dev.tandem.client.ToolException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Commands and queries as they come every day, so many at once, for a while. */
final class Traffic {

    private static final int CALLERS = 8;
    private static final String RECRUITER = "recruiter:rita";
    private static final Map<String, Object> REQUISITION = Map.of(
            "title", "Backend engineer",
            "department", "Payments",
            "roleType", "ENGINEER",
            "location", "Lisbon",
            "openings", 1,
            "hiringManager", "max",
            "compensation",
                    Map.of(
                            "minimum", Map.of("amount", 62_000, "currency", "EUR"),
                            "maximum", Map.of("amount", 78_000, "currency", "EUR")));

    private final Door commands;
    private final Api queries;
    private final Tokens tokens;

    Traffic(Endpoints endpoints) {
        this.tokens = new Tokens(endpoints.identity(), InstantSource.system());
        this.commands = new Door(endpoints.command());
        this.queries = new Api(endpoints.query(), tokens);
    }

    /**
     * Lets it run for so long.
     *
     * @return how many requisitions were opened and looked at
     */
    int run(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> callers.submit(() -> until(end)))
                    .toList();
            int done = 0;
            for (Future<Integer> count : counts) {
                done += count.get();
            }
            return done;
        } catch (ExecutionException e) {
            throw new ToolException("the training failed: " + e.getCause(), e);
        }
    }

    private int until(long end) throws IOException, InterruptedException {
        int done = 0;
        while (System.nanoTime() < end) {
            open();
            done++;
        }
        return done;
    }

    private void open() throws IOException, InterruptedException {
        Reply opened = commands.give(new Order("OpenRequisition", REQUISITION, null, null), tokens.of(RECRUITER));
        String requisition = opened.ids().getOrDefault("requisition", "");
        queries.get(
                "/requisitions/" + requisition,
                RECRUITER,
                opened.body().path("consistencyToken").asString(""));
        queries.get("/recruiters/rita/queue", RECRUITER);
        commands.give(
                new Order(
                        "RegisterCandidate",
                        Map.of("name", "Ada Example", "email", "ada@example.com", "phone", "+351 910 000 000"),
                        null,
                        null),
                tokens.of(RECRUITER));
    }
}
