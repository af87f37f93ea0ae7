package dev.tandem.query.funnel;

import dev.tandem.access.Caller;
import dev.tandem.events.Role;
import dev.tandem.query.projection.ReadModels;
import dev.tandem.query.web.Rights;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The funnel. */
@RestController
@Tag(name = "Metrics")
final class FunnelEndpoint {

    private final ReadModels reads;

    FunnelEndpoint(ReadModels reads) {
        this.reads = reads;
    }

    @GetMapping("/metrics/funnel")
    @Operation(summary = "How far applications come, how long each step takes, and how they end", description = """
                    For each stage: how many applications ever reached it, how many of those ever reached the next one, the \
                    share, and the median time between the two first visits. A second visit after a move back counts for \
                    nothing.

                    Requisitions have stages of their own. One answer is about one list of stages: the one that most of \
                    the applications in the filter go through. `basis.leftOut` says how many go through others.

                    For a ta-leader, executive, auditor or analyst. A recruiter sees what they submitted, a hiring manager \
                    what was submitted to them.""")
    Funnel funnel(@ParameterObject FunnelFilter filter, Caller caller) {
        return new FunnelQuery(reads.of(FunnelProjection.NAME), allowed(filter, caller)).answer();
    }

    private static FunnelFilter allowed(FunnelFilter filter, Caller caller) {
        if (Rights.overseer(caller) || caller.isAny(Role.ANALYST) || filter.asksOnlyFor(caller)) {
            return filter;
        }
        if (caller.isAny(Role.RECRUITER) && filter.recruiter() == null) {
            return filter.submittedBy(caller.person());
        }
        if (caller.isAny(Role.HIRING_MANAGER) && filter.hiringManager() == null) {
            return filter.submittedTo(caller.person());
        }
        Rights.any(caller, "The funnel of others", Role.TA_LEADER, Role.EXECUTIVE, Role.AUDITOR, Role.ANALYST);
        return filter;
    }
}
