package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.query.pipeline.progress.RequisitionStatus;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of requisitions; null narrows nothing.
 *
 * @param recruiter only theirs
 * @param hiringManager only theirs
 * @param status only those that stand so
 * @param roleType only that kind of role
 * @param department only those of that department
 * @param q only those whose title contains this, in any case
 */
record RequisitionFilter(
        @Parameter(description = "Only those that this person runs.", example = "anna") @Nullable
        PersonId recruiter,

        @Parameter(description = "Only those of this hiring manager.", example = "mara") @Nullable
        PersonId hiringManager,

        @Parameter(description = "Only those that stand so.") @Nullable
        RequisitionStatus status,

        @Parameter(description = "Only that kind of role, exactly.", example = "ENGINEER") @Nullable
        String roleType,

        @Parameter(description = "Only those of that department, exactly.", example = "Platform") @Nullable
        String department,

        @Parameter(description = "Only those whose title contains this, in any case.", example = "engineer") @Nullable
        String q) {}
