package dev.tandem.command.partnership.escalatebypolicy;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.partnership.EscalationCause;
import jakarta.validation.constraints.NotNull;

/** Checks whether promises of one kind were broken so often that it must be escalated. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-raise-escalation-by-policy", "cause": "DEBRIEFS_MISSED"}
        """)
public record RaiseEscalationByPolicy(
        @NotNull RequisitionId requisition, @NotNull EscalationCause cause) implements DeadlineCheck {

    @Override
    public String subject() {
        return cause.name();
    }
}
