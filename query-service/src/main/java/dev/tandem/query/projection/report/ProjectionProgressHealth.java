package dev.tandem.query.projection.report;

import dev.tandem.query.projection.run.ProjectionEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Alive means: every runner goes on. One that fails and tries again does; one whose thread has ended, or has long given no sign
 * or moved nothing though events wait, needs a new process.
 */
@Component("projectionProgressHealthIndicator")
final class ProjectionProgressHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    ProjectionProgressHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.isLive() ? Health.up().build() : Health.down().build();
    }
}
