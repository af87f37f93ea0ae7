package dev.tandem.command.partnership.acknowledgereport;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PipelineReportId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Confirms that the hiring manager has read the report. */
@Does(Act.ORDINARY)
@Allowed(Role.HIRING_MANAGER)
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "report": "rep-acknowledge-pipeline-report"}
        """)
public record AcknowledgePipelineReport(
        @NotNull RequisitionId requisition, @NotNull PipelineReportId report) implements OnRequisition {}
