package dev.tandem.command.requisition.risks.watch;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RiskCause;
import jakarta.validation.constraints.NotNull;

/** Checks whether a figure of a search fell short of the target that its terms set. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-flag-risk-by-target", "cause": "FEW_INTERVIEWS"}
        """)
public record FlagRiskByTarget(
        @NotNull RequisitionId requisition, @NotNull RiskCause cause) implements DeadlineCheck {

    @Override
    public String subject() {
        return cause.name();
    }
}
