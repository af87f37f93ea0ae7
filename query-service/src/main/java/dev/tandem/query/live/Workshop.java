package dev.tandem.query.live;

import dev.tandem.query.discretion.Discretion;
import dev.tandem.query.personaldata.Names;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.replay.Replays;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** What it takes to look at lists: few at a time, so that streams leave connections of the database to whoever asks once. */
final class Workshop implements AutoCloseable {

    private final ReadModels reads;
    private final Map<String, Projection> projections;
    private final Names names;
    private final Discretion discretion;
    private final InstantSource clock;
    private final Replays replays;
    private final Supplier<PlaceTokens> tokens;
    private final JsonMapper json;
    private final Semaphore connections;
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-", 0).factory());
    private volatile boolean closed;

    Workshop(
            ReadModels reads,
            Map<String, Projection> projections,
            Names names,
            Discretion discretion,
            InstantSource clock,
            Replays replays,
            Supplier<PlaceTokens> tokens,
            JsonMapper json,
            int atOnce) {
        this.reads = reads;
        this.projections = projections;
        this.names = names;
        this.discretion = discretion;
        this.clock = clock;
        this.replays = replays;
        this.tokens = tokens;
        this.json = json;
        this.connections = new Semaphore(atOnce, true);
    }

    ReadModels reads() {
        return reads;
    }

    Names names() {
        return names;
    }

    Discretion discretion() {
        return discretion;
    }

    InstantSource clock() {
        return clock;
    }

    Replays replays() {
        return replays;
    }

    JsonMapper json() {
        return json;
    }

    Collection<Projection> projections() {
        return projections.values();
    }

    Projection projection(FollowedList<?> list) {
        return projection(list.projection());
    }

    Projection projection(String name) {
        return Objects.requireNonNull(projections.get(name), name);
    }

    String token(Place place, Query query) {
        return tokens.get().token(place, query);
    }

    PlaceTokens tokens() {
        return tokens.get();
    }

    /** Has that done, in a thread of its own; not at all once it is closed. */
    void submit(Runnable work) {
        try {
            workers.execute(work);
        } catch (RejectedExecutionException e) {
            if (!closed) {
                throw e;
            }
        }
    }

    /**
     * Waits for its turn, and does that.
     *
     * @return how long doing it took
     */
    Duration withConnection(Runnable work) {
        connections.acquireUninterruptibly();
        long begin = System.nanoTime();
        try {
            work.run();
            return Duration.ofNanos(System.nanoTime() - begin);
        } finally {
            connections.release();
        }
    }

    /** Whether somebody waits for their turn. */
    boolean isCrowded() {
        return connections.hasQueuedThreads();
    }

    void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it is being closed
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }
}
