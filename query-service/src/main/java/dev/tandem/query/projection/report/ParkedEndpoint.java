package dev.tandem.query.projection.report;

import dev.tandem.access.Caller;
import dev.tandem.access.visibility.Readable;
import dev.tandem.access.visibility.Rights;
import dev.tandem.events.Role;
import dev.tandem.events.value.Text;
import dev.tandem.query.openapi.Refusal;
import dev.tandem.query.openapi.Refuses;
import dev.tandem.query.projection.run.ProjectionEngine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What read models could not fold: looked at, tried again, set aside. */
@RestController
@Tag(name = "Running the service")
final class ParkedEndpoint {

    private static final List<Role> OPERATORS = List.of(Role.OPERATOR);

    private final ProjectionEngine engine;
    private final KnownProjections known;
    private final ParkedReports parked;
    private final SetAsideReports setAside;

    ParkedEndpoint(ProjectionEngine engine, KnownProjections known, ParkedReports parked, SetAsideReports setAside) {
        this.engine = engine;
        this.known = known;
        this.parked = parked;
        this.setAside = setAside;
    }

    /** How many requisitions or candidates are tried again. */
    record Retrying(String name, int keys) {}

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION})
    @GetMapping("/projections/{name}/parked")
    @Operation(operationId = "listParkedEvents", summary = "Events that a read model could not fold", description = """
                    In the order of their positions. The first of a key could not be folded, and `error` says why; those \
                    after it wait, so that the order is kept. They are retried automatically, and by POST \
                    /projections/{name}/parked/retry. POST /projections/{name}/parked/set-aside leaves out an event that \
                    will never be folded.

                    For an operator or auditor.""")
    ParkedReports.Page parked(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            @Parameter(description = "How many items at most, 1 to 500.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "`next` of the page before; leave it out for the first page.")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            Caller caller) {
        Rights.requireWhole(caller, Readable.UNFOLDED);
        return parked.page(known.require(name).name(), limit, cursor);
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
        Rights.require(caller, "Trying parked events again", OPERATORS);
        int keys = parked.retry(known.require(name).name(), key);
        engine.nudge();
        return ResponseEntity.accepted().body(new Retrying(name, keys));
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION, Refusal.NOT_PARKED})
    @PostMapping("/projections/{name}/parked/set-aside")
    @Operation(
            operationId = "setParkedEventAside",
            summary = "Leave out an event that cannot be folded",
            description = """
                    Only this event: those that wait behind it are tried at once, and if the next of them fails, it is \
                    parked in its place and may be set aside in turn. `Tandem-Position` and consistency tokens no longer \
                    wait for it. The event itself stays in the store, on the topic and in the history; who set it aside, when \
                    and why is kept for good. The decision holds for the projection: when it is rebuilt, the event is \
                    tried again, and left out if it fails again.

                    For an operator.""")
    ResponseEntity<SetAsideReports.SetAside> setAside(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            @Parameter(description = "The position of an event that is parked with an `error`.") @RequestParam
                    long position,
            @Parameter(
                            description = "Why it may be left out, in 1 to " + Text.LINE + " characters.",
                            example = "Dated in the year 20270 by a slip; corrected at position 4711.")
                    @RequestParam
                    String reason,
            Caller caller) {
        Rights.require(caller, "Setting a parked event aside", OPERATORS);
        SetAsideReports.SetAside done =
                setAside.setAside(known.require(name).name(), position, reason.strip(), caller.person());
        engine.nudge();
        return ResponseEntity.accepted().body(done);
    }

    @Refuses({Refusal.FORBIDDEN, Refusal.NO_SUCH_PROJECTION})
    @GetMapping("/projections/{name}/set-aside")
    @Operation(operationId = "listSetAside", summary = "What a read model leaves out, and why", description = """
                    Events that an operator set aside, and records on the topic that are not events of the store, which \
                    are set aside automatically and have no `position`. The latest first.

                    For an operator or auditor.""")
    SetAsideReports.Page listSetAside(
            @Parameter(description = "The projection.", example = "pipeline") @PathVariable String name,
            @Parameter(description = "How many items at most, 1 to 500.") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "`next` of the page before; leave it out for the first page.")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Caller caller) {
        Rights.requireWhole(caller, Readable.UNFOLDED);
        return setAside.page(known.require(name).name(), limit, before);
    }
}
