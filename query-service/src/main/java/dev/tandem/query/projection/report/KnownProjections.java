package dev.tandem.query.projection.report;

import dev.tandem.access.Problem;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The projections that somebody may ask about, by name. */
@Component
final class KnownProjections {

    private final ProjectionEngine engine;

    KnownProjections(ProjectionEngine engine) {
        this.engine = engine;
    }

    /** The projection of that name; refused (404) if there is none. */
    Projection require(String name) {
        ProjectionKeeper keeper = engine.keepers().get(name);
        if (keeper == null) {
            throw Problem.of(
                            HttpStatus.NOT_FOUND,
                            "NO_SUCH_PROJECTION",
                            "There is no read model of that name.",
                            "There is no projection '" + name + "'.",
                            "There are " + String.join(", ", engine.keepers().keySet()) + ".")
                    .exception();
        }
        return keeper.projection();
    }
}
