package dev.tandem.query.projection.report;

import dev.tandem.query.projection.fold.ParkedEvent;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.run.GenerationRunner;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import dev.tandem.query.projection.run.RunnerState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means: every projection has rows to read, and its runner, in this process or another, reads the topic. Not ready
 * while one is built for the first time, has stopped because the topic cannot be read, or cannot reach the database or
 * Kafka, or does not move on though events wait. Parked events do not count: all but their requisitions goes on.
 */
@Component("projectionsHealthIndicator")
public final class ProjectionsHealth implements HealthIndicator {

    /** The longest pause of a runner that tries again is half of it. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ProjectionEngine engine;

    public ProjectionsHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Throwable blocked = engine.blocked();
        if (blocked != null) {
            wrong.put("registry", ParkedEvent.describe(blocked));
        }
        engine.keepers().forEach((name, keeper) -> {
            String problem = problem(keeper);
            if (problem != null) {
                wrong.put(name, problem);
            }
        });
        return wrong.isEmpty()
                ? Health.up().withDetail("projections", engine.keepers().size()).build()
                : Health.outOfService().withDetails(wrong).build();
    }

    private static @Nullable String problem(ProjectionKeeper keeper) {
        Generation serving = keeper.serving();
        if (serving == null) {
            return keeper.generations().stream()
                    .map(generation -> generation + " is being built" + because(keeper, generation))
                    .reduce((older, newer) -> newer)
                    .orElse("not begun");
        }
        GenerationRunner runner = keeper.runner(serving);
        return runner == null ? null : problem(runner);
    }

    private static String because(ProjectionKeeper keeper, Generation generation) {
        GenerationRunner runner = keeper.runner(generation);
        String problem = runner == null ? null : problem(runner);
        return problem == null ? "" : ": " + problem;
    }

    private static @Nullable String problem(GenerationRunner runner) {
        Duration stalled = runner.stats().stalled();
        return stalled.compareTo(LONG) > 0
                ? "has moved nothing for " + stalled.toSeconds() + " s though events wait"
                : state(runner.state());
    }

    private static @Nullable String state(RunnerState state) {
        return switch (state.activity()) {
            case RUNNING, STANDBY -> null;
            case STARTING -> "starting";
            case RETRYING -> "interrupted, trying again: " + state.reason();
            case FAILED -> "failed: " + state.reason();
            case STOPPED -> "stopped";
        };
    }
}
