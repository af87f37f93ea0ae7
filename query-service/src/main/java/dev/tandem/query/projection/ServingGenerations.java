package dev.tandem.query.projection;

import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.consistency.NotYetConsistentException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Which generation serves each projection now; waits for the consistency tokens of queries. */
final class ServingGenerations implements ReadModels {

    private static final Duration AGAIN_SOON = Duration.ofSeconds(1);
    private static final Duration AGAIN_LATER = Duration.ofSeconds(30);
    private static final long FOLLOW_NANOS = Duration.ofMillis(20).toNanos();

    private final Map<String, Serving> serving = new ConcurrentHashMap<>();
    private final Set<String> names;
    private final GenerationRegistry registry;
    private final JdbcClient sql;
    private final Supplier<@Nullable ConsistencyToken> token;
    private final LongConsumer contains;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Serves nothing yet.
     *
     * @param token of the request that the calling thread answers
     * @param contains is told up to which position every fact is in what the calling thread reads
     * @param patience how long a query waits for its token
     */
    ServingGenerations(
            Set<String> names,
            GenerationRegistry registry,
            JdbcClient sql,
            Supplier<@Nullable ConsistencyToken> token,
            LongConsumer contains,
            Duration patience) {
        this.names = names;
        this.registry = registry;
        this.sql = sql;
        this.token = token;
        this.contains = contains;
        this.patience = patience;
    }

    @Override
    public ReadModel of(String projection) {
        if (!names.contains(projection)) {
            throw new IllegalArgumentException("there is no projection " + projection);
        }
        Serving now = find(projection);
        if (now == null) {
            throw new NotBuiltException(projection);
        }
        ConsistencyToken wanted = token.get();
        if (wanted == null) {
            follow(now);
        } else {
            await(now, wanted);
        }
        contains.accept(now.progress().reached().contained());
        return new GenerationReadModel(now.rows(), sql, json);
    }

    /** What serves that projection, or null while it is built for the first time. */
    @Nullable
    Serving find(String projection) {
        return serving.get(projection);
    }

    void serve(Serving now) {
        serving.put(now.generation().projection(), now);
    }

    void serveNothing(String projection) {
        serving.remove(projection);
    }

    private void await(Serving now, ConsistencyToken wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            follow(now);
            Progress.Reached reached = now.progress().reached();
            if (has(reached, wanted, now)) {
                return;
            }
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new NotYetConsistentException(
                        "'%s' has not yet seen what that consistency token stands for (waited %d ms)"
                                .formatted(now.generation().projection(), patience.toMillis()),
                        AGAIN_SOON);
            }
            sleepUntilItMoves(now.progress(), reached, left);
        }
    }

    private static boolean has(Progress.Reached reached, ConsistencyToken wanted, Serving now) {
        boolean all = true;
        for (Map.Entry<String, Long> mark : wanted.positions().entrySet()) {
            all &= reached.has(mark.getKey(), mark.getValue());
            if (reached.hasParked(mark.getKey(), mark.getValue())) {
                throw new NotYetConsistentException(
                        "'%s' could not fold a fact of %s, and holds back those that follow; see /projections/%1$s/parked"
                                .formatted(now.generation().projection(), mark.getKey()),
                        AGAIN_LATER);
            }
        }
        return all;
    }

    /** Another instance may be running the generation: then only the database tells how far it is. */
    private void sleepUntilItMoves(Progress progress, Progress.Reached reached, long nanos) {
        try {
            progress.awaitOther(reached, progress.isLocal() ? nanos : Math.min(nanos, FOLLOW_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetConsistentException("the service is stopping", AGAIN_SOON);
        }
    }

    /** One of those who wait looks it up for all. */
    private void follow(Serving now) {
        if (!now.progress().isLocal() && now.following().tryLock()) {
            try {
                now.progress().follow(registry.reached(now.generation()));
            } finally {
                now.following().unlock();
            }
        }
    }
}
