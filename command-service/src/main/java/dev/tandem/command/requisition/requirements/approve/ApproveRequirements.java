package dev.tandem.command.requisition.requirements.approve;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Approves the newest version of the requirements. Candidates are measured against it from now on.
 *
 * @param version the newest; naming it keeps somebody from approving what they have not read
 */
@Does(Act.SIGNING)
@Allowed(Role.HIRING_MANAGER)
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-approve-requirements", "version": 1}
        """)
public record ApproveRequirements(
        @NotNull RequisitionId requisition, @Min(1) int version) implements OnRequisition {}
