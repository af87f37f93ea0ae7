package dev.tandem.command.requisition.risks.dismiss;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Answers a risk with a reason to go on as before. Where something is to change, {@code AdjustStrategy} and {@code ReviseRequirements}
 * answer it.
 *
 * @param reason why nothing is to change; at least 10 characters
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "risk": "risk-dismiss-risk", "reason": "The two who were declined came from one agency, which we have told"}
        """)
public record DismissRisk(
        @NotNull RequisitionId requisition,
        @NotNull RiskId risk,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements OnRequisition {}
