package dev.tandem.query.projection.report;

import dev.tandem.query.projection.run.ProjectionEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Alive means: no runner's thread has died. They survive every exception, so one that is gone needs a new process. */
@Component("projectionThreadsHealthIndicator")
final class ProjectionThreadsHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    ProjectionThreadsHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.isAlive() ? Health.up().build() : Health.down().build();
    }
}
