package dev.tandem.query.projection.report;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Role;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.run.ProjectionEngine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the read models stand, and takes the orders of those who run the service. */
@RestController
@Tag(name = "Running the service")
final class ProjectionEndpoint {

    private static final List<Role> OPERATORS = List.of(Role.OPERATOR);
    private final ProjectionEngine engine;
    private final ProjectionReports reports;
    private final GenerationRegistry registry;
    private final KnownProjections known;

    ProjectionEndpoint(
            ProjectionEngine engine, ProjectionReports reports, GenerationRegistry registry, KnownProjections known) {
        this.engine = engine;
        this.reports = reports;
        this.registry = registry;
        this.known = known;
    }

    /** How all projections stand. */
    record ProjectionList(List<ProjectionReport> items) {}

    /** A rebuild that is under way. */
    record Rebuilding(String name, int version, int generation) {}

    @Refuses({Refusal.FORBIDDEN})
    @GetMapping("/projections")
    @Operation(operationId = "listProjections", summary = "How the read models stand", description = """
                    Every generation of every projection: its state, how far it has read each partition, how far it is \
                    behind, and how many events are parked because they could not be folded.

                    For an operator, auditor or ta-leader.""")
    ProjectionList projections(Caller caller) {
        Rights.requireWhole(caller, Readable.PROJECTIONS);
        return new ProjectionList(reports.all());
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION})
    @PostMapping("/projections/{name}/rebuild")
    @Operation(operationId = "rebuildProjection", summary = "Build a read model anew", description = """
                    Begins a new generation from the first event, beside the one that serves queries, and returns at once. \
                    It takes over automatically when it has caught up. If one is being built already, no second one begins.

                    For an operator: events are replayed, and none is changed.""")
    ResponseEntity<Rebuilding> rebuild(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            Caller caller) {
        Rights.require(caller, "Building a read model anew", OPERATORS);
        Projection projection = known.require(name);
        int generation = registry.rebuild(projection);
        engine.nudge();
        return ResponseEntity.accepted().body(new Rebuilding(name, projection.version(), generation));
    }
}
