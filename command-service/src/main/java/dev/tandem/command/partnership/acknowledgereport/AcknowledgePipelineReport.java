package dev.tandem.command.partnership.acknowledgereport;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Confirms that the hiring manager has read the report. */
@Allowed(Role.HIRING_MANAGER)
@Example("""
        {"requisition": "req-7f3a", "report": "rep-4"}
        """)
public record AcknowledgePipelineReport(
        @NotNull RequisitionId requisition, @NotNull PipelineReportId report) implements Command {}
