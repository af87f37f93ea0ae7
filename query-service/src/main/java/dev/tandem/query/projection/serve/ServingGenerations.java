package dev.tandem.query.projection.serve;

import dev.tandem.events.wire.ConsistencyToken;
import dev.tandem.query.consistency.Consistency;
import dev.tandem.query.consistency.NotYetConsistentException;
import dev.tandem.query.projection.api.ChangeMark;
import dev.tandem.query.projection.api.FollowedReadModel;
import dev.tandem.query.projection.api.NotBuiltException;
import dev.tandem.query.projection.api.ReadModel;
import dev.tandem.query.projection.api.ReadModels;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.generation.Progress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Which generation serves each projection now; waits for the consistency tokens of queries. */
public final class ServingGenerations implements ReadModels {

    private static final Duration AGAIN_SOON = Duration.ofSeconds(1);
    private static final Duration AGAIN_LATER = Duration.ofSeconds(30);
    private static final long FOLLOW_NANOS = Duration.ofMillis(20).toNanos();

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Serving> serving = new ConcurrentHashMap<>();
    private final Set<String> names;
    private final GenerationRegistry registry;
    private final JdbcClient sql;
    private final Duration patience;
    private final JsonMapper json = JsonMapper.builder().build();

    /**
     * Serves nothing yet.
     *
     * @param patience how long a query waits for its token
     */
    public ServingGenerations(Set<String> names, GenerationRegistry registry, JdbcClient sql, Duration patience) {
        this.names = names;
        this.registry = registry;
        this.sql = sql;
        this.patience = patience;
    }

    @Override
    public ReadModel of(String projection, Consistency consistency) {
        return model(projection, consistency);
    }

    @Override
    public FollowedReadModel followed(String projection, Consistency consistency) {
        GenerationReadModel model = model(projection, consistency);
        if (!model.isFollowed()) {
            throw new IllegalArgumentException("changes of " + projection + " are not followed");
        }
        return model;
    }

    private GenerationReadModel model(String projection, Consistency consistency) {
        if (!names.contains(projection)) {
            throw new IllegalArgumentException("there is no projection " + projection);
        }
        ConsistencyToken wanted = consistency.token();
        Serving now = wanted == null ? followed(projection) : awaited(projection, wanted);
        consistency.contains(now.progress().reached().contained());
        return new GenerationReadModel(now, sql, json);
    }

    @Override
    public void awaitChange(String projection, ChangeMark since, Duration most) throws InterruptedException {
        Serving now = find(projection);
        Progress.Reached reached = now == null ? null : now.progress().reached();
        if (now == null || reached == null || !now.progress().isLocal()) {
            Thread.sleep(most);
        } else if (reached.changes().equals(since) || reached.changes().equals(ChangeMark.NONE)) {
            now.progress().awaitOther(reached, most.toNanos());
        }
    }

    /** What serves that projection, or null while it is built for the first time. */
    @Nullable
    public Serving find(String projection) {
        return serving.get(projection);
    }

    /** It is known now which generations that projection has. */
    public void known(String projection) {
        known.add(projection);
    }

    public void serve(Serving now) {
        serving.put(now.generation().projection(), now);
    }

    public void serveNothing(String projection) {
        serving.remove(projection);
    }

    /** Looks each time which generation serves: one that another has taken over from will see no more. */
    private Serving awaited(String projection, ConsistencyToken wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Serving now = followed(projection);
            Progress.Reached reached = now.progress().reached();
            if (has(reached, wanted, now)) {
                return now;
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
                        "'%s' could not fold an event of %s, and holds back those that follow; see /projections/%1$s/parked"
                                .formatted(now.generation().projection(), mark.getKey()),
                        AGAIN_LATER);
            }
        }
        return all;
    }

    /** For a while: another instance may be running the generation, or another generation may take over from it. */
    private static void sleepUntilItMoves(Progress progress, Progress.Reached reached, long nanos) {
        try {
            progress.awaitOther(reached, Math.min(nanos, FOLLOW_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotYetConsistentException("the service is stopping", AGAIN_SOON);
        }
    }

    /** What serves, as it stands now; if another instance runs it, one of those who wait looks that up for all. */
    private Serving followed(String projection) {
        Serving now = find(projection);
        if (now == null) {
            throw new NotBuiltException(projection, known.contains(projection));
        }
        if (!now.progress().isLocal() && now.following().tryLock()) {
            try {
                now.progress().follow(registry.reached(now.generation()));
            } finally {
                now.following().unlock();
            }
        }
        return now;
    }
}
