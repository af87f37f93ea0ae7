package dev.tandem.command.requisition.agreement.sign;

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
 * Signs the newest proposal for the side of whoever gives the command. With the second signature the agreement is in force.
 *
 * @param version the newest; naming it keeps somebody from signing what they have not read
 */
@Does(Act.SIGNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-sign-sla", "version": 1}
        """)
public record SignSla(
        @NotNull RequisitionId requisition, @Min(1) int version) implements OnRequisition {}
