package dev.tandem.query.pipeline.work;

import dev.tandem.events.RequisitionId;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of what waits; null narrows nothing.
 *
 * @param requisition only what waits on one of these requisitions
 * @param kind only what is of one of these kinds
 * @param late true: only what is past due; false: only what is not
 */
public record WorkItemFilter(
        @Parameter(description = "Only what waits on one of these requisitions.") @Nullable
        List<RequisitionId> requisition,

        @Parameter(description = "Only items of one of these kinds.") @Nullable
        List<WorkItemKind> kind,

        @Parameter(description = "`true`: only what is past due; `false`: only what is not.") @Nullable
        Boolean late) {}
