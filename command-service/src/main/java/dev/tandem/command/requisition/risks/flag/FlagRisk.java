package dev.tandem.command.requisition.risks.flag;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RiskCause;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that the search is at risk before a figure does. Both see it until one of them answers it: with {@code AdjustStrategy} or
 * {@code ReviseRequirements} that name it, or with {@code DismissRisk}. For a cause that a figure has, nothing is flagged by itself
 * meanwhile.
 *
 * @param cause what puts it at risk; left out, something that no figure tells, of which several may be open
 * @param what shows it; at least 10 characters
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-propose-sla", "what": "Two of the three people in reach have signed elsewhere this week"}
        """)
public record FlagRisk(
        @NotNull RequisitionId requisition,
        @Nullable RiskCause cause,
        @NotBlank @Size(min = 10, max = 2000) String what)
        implements OnRequisition {}
