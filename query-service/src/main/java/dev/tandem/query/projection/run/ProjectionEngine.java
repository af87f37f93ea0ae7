package dev.tandem.query.projection.run;

import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.fold.RunnerContext;
import dev.tandem.query.projection.serve.ServingGenerations;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Runs all projections of this process; looks every second at what other instances have changed. */
public final class ProjectionEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionEngine.class);

    private final Map<String, ProjectionKeeper> keepers = new LinkedHashMap<>();
    private final Duration lookEvery;
    private final Duration stalledAfter;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("projections").factory());
    private volatile @Nullable Throwable blocked;
    private volatile boolean running;
    private volatile long lastLook = System.nanoTime();

    public ProjectionEngine(Collection<Projection> projections, RunnerContext context, ServingGenerations serving) {
        this.lookEvery = context.settings().lookEvery();
        this.stalledAfter = context.settings().stalledAfter();
        for (Projection projection : projections) {
            ProjectionKeeper keeper = new ProjectionKeeper(projection, context, serving);
            if (keepers.put(projection.name(), keeper) != null) {
                throw new IllegalArgumentException("two projections are called " + projection.name());
            }
        }
    }

    @Override
    public void start() {
        running = true;
        look(); // so that the first query finds what stands
        var unused = clock.scheduleWithFixedDelay(
                this::look, lookEvery.toMillis(), lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdown();
        keepers.values().forEach(ProjectionKeeper::stop);
        keepers.values().forEach(ProjectionKeeper::close);
    }

    /** Before the web server takes requests, and until it takes no more. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The projections of this process, by name. */
    public Map<String, ProjectionKeeper> keepers() {
        return keepers;
    }

    /** Why the registry could not be read when it was last tried, or null. */
    @Nullable
    public Throwable blocked() {
        return blocked;
    }

    /** Whether the registry is looked at and every runner goes on: none has stalled, though it may fail and try again. */
    public boolean isLive() {
        return !running
                || (System.nanoTime() - lastLook < stalledAfter.toNanos()
                        && keepers.values().stream().allMatch(keeper -> keeper.isLive(stalledAfter)));
    }

    /** Looks at the registry and at parked events now, instead of when it next would. */
    public void nudge() {
        clock.execute(this::look);
        keepers.values().forEach(ProjectionKeeper::nudge);
    }

    private void look() {
        lastLook = System.nanoTime();
        try {
            keepers.values().forEach(ProjectionKeeper::look);
            blocked = null;
        } catch (RuntimeException e) {
            if (blocked == null) {
                LOG.warn("the registry of projections cannot be read; trying again", e);
            }
            blocked = e;
        }
    }
}
