package dev.tandem.query.funnel;

import dev.tandem.access.Caller;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which applications are meant; null narrows nothing. */
record FunnelFilter(
        @Parameter(description = "Only those on that requisition.") @Nullable
        RequisitionId requisition,

        @Parameter(description = "Only those that this recruiter submitted.") @Nullable
        PersonId recruiter,

        @Parameter(description = "Only those submitted to this hiring manager.") @Nullable
        PersonId hiringManager,

        @Parameter(description = "Only those for roles of that type, such as `ENGINEER`.") @Nullable
        String roleType,

        @Parameter(description = "Only those of that source.") @Nullable
        Source source,

        @Parameter(description = "Only those for that department.") @Nullable
        String department,

        @Parameter(description = "`NATIVE`: only what was done in Tandem; `IMPORTED`: only history brought in.")
        @Nullable
        Origin origin,

        @Parameter(description = "Only those submitted at that moment or later (RFC 3339).") @Nullable
        Instant from,

        @Parameter(description = "Only those submitted before that moment (RFC 3339).") @Nullable
        Instant to) {

    /** The same, narrowed to what a recruiter submitted. */
    FunnelFilter submittedBy(PersonId person) {
        return new FunnelFilter(requisition, person, hiringManager, roleType, source, department, origin, from, to);
    }

    /** The same, narrowed to what was submitted to a hiring manager. */
    FunnelFilter submittedTo(PersonId person) {
        return new FunnelFilter(requisition, recruiter, person, roleType, source, department, origin, from, to);
    }

    boolean asksOnlyFor(Caller caller) {
        return caller.person().equals(recruiter) || caller.person().equals(hiringManager);
    }
}
