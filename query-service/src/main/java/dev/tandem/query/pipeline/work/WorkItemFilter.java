package dev.tandem.query.pipeline.work;

import dev.tandem.events.RequisitionId;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of what waits; null narrows nothing.
 *
 * @param requisition only what waits on that requisition
 * @param kind only what is of that kind
 * @param late true: only what is past due; false: only what is not
 */
public record WorkItemFilter(
        @Parameter(description = "Only what waits on that requisition.") @Nullable
        RequisitionId requisition,

        @Parameter(description = "Only items of that kind.") @Nullable
        WorkItemKind kind,

        @Parameter(description = "`true`: only what is past due; `false`: only what is not.") @Nullable
        Boolean late) {}
