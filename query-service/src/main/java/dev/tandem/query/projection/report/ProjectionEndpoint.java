package dev.tandem.query.projection.report;

import dev.tandem.access.Caller;
import dev.tandem.access.Problem;
import dev.tandem.events.Role;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.generation.GenerationRegistry;
import dev.tandem.query.projection.run.ProjectionEngine;
import dev.tandem.query.projection.run.ProjectionKeeper;
import dev.tandem.query.web.Readable;
import dev.tandem.query.web.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how the read models stand, and takes the orders of those who run the service. */
@RestController
@Tag(name = "Running the service")
final class ProjectionEndpoint {

    private static final List<Role> OPERATORS = List.of(Role.OPERATOR);

    private final ProjectionEngine engine;
    private final ProjectionReports reports;
    private final GenerationRegistry registry;
    private final ParkedReports parked;

    ProjectionEndpoint(
            ProjectionEngine engine, ProjectionReports reports, GenerationRegistry registry, ParkedReports parked) {
        this.engine = engine;
        this.reports = reports;
        this.registry = registry;
        this.parked = parked;
    }

    /** How all projections stand. */
    record ProjectionList(List<ProjectionReport> items) {}

    /** A rebuild that is under way. */
    record Rebuilding(String name, int version, int generation) {}

    /** How many requisitions or candidates are tried again. */
    record Retrying(String name, int keys) {}

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
                    It takes over by itself when it has caught up. If one is being built already, nothing more is begun.

                    For an operator: events are replayed, and none is changed.""")
    ResponseEntity<Rebuilding> rebuild(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            Caller caller) {
        Rights.require(caller, "Rebuilding and retrying a read model", OPERATORS);
        Projection projection = keeper(name).projection();
        int generation = registry.rebuild(projection);
        engine.nudge();
        return ResponseEntity.accepted().body(new Rebuilding(name, projection.version(), generation));
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION})
    @GetMapping("/projections/{name}/parked")
    @Operation(operationId = "listParkedEvents", summary = "Events that a read model could not fold", description = """
                    In the order of their positions. The first of a key could not be folded, `error` says why; those after \
                    it wait, so that they are folded in order. They are tried again by themselves, and by POST \
                    /projections/{name}/parked/retry.

                    For an operator, auditor or ta-leader.""")
    ParkedReports.Page parked(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            @Parameter(description = "How many items at most, 1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "`next` of the page before; leave it out for the first page.")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            Caller caller) {
        Rights.requireWhole(caller, Readable.PROJECTIONS);
        return parked.page(keeper(name).projection().name(), limit, cursor);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION})
    @PostMapping("/projections/{name}/parked/retry")
    @Operation(operationId = "retryParkedEvents", summary = "Try parked events again now", description = """
                    Key by key, in order, until one fails again. Returns at once with how many keys are tried.

                    For an operator: events are replayed, and none is changed.""")
    ResponseEntity<Retrying> retry(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            @Parameter(description = "Only the events of this key, such as a requisition's id.")
                    @RequestParam(required = false)
                    @Nullable
                    String key,
            Caller caller) {
        Rights.require(caller, "Rebuilding and retrying a read model", OPERATORS);
        int keys = parked.retry(keeper(name).projection().name(), key);
        engine.nudge();
        return ResponseEntity.accepted().body(new Retrying(name, keys));
    }

    private ProjectionKeeper keeper(String name) {
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
        return keeper;
    }
}
