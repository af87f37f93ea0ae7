package dev.tandem.query.projection.report;

import dev.tandem.query.projection.fold.ParkedEvent;
import dev.tandem.query.projection.generation.Generation;
import dev.tandem.query.projection.run.GenerationRunner;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import dev.tandem.query.projection.run.Standing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Ready means: every projection has rows to read, and its runner, in this process or another, reads the topic. Not ready
 * while one is built for the first time, has stopped because the topic cannot be read, or cannot reach the database or
 * Kafka. Parked events do not count: all but their requisitions goes on.
 */
@Component("projectionsHealthIndicator")
public final class ProjectionsHealth implements HealthIndicator {

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
        return runner == null ? null : standing(runner.standing());
    }

    private static String because(ProjectionKeeper keeper, Generation generation) {
        GenerationRunner runner = keeper.runner(generation);
        String problem = runner == null ? null : standing(runner.standing());
        return problem == null ? "" : ": " + problem;
    }

    private static @Nullable String standing(Standing standing) {
        return switch (standing.phase()) {
            case RUNNING, STANDBY -> null;
            case STARTING -> "starting";
            case RETRYING -> "interrupted, trying again: " + standing.reason();
            case FAILED -> "failed: " + standing.reason();
            case STOPPED -> "stopped";
        };
    }
}
