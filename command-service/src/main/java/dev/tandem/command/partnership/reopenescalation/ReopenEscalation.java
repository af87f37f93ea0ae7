package dev.tandem.command.partnership.reopenescalation;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Checks whether what was agreed when an escalation was resolved was done in time, and opens it again if not. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-reopen-escalation", "escalation": "esc-reopen-escalation"}
        """)
public record ReopenEscalation(
        @NotNull RequisitionId requisition, @NotNull EscalationId escalation) implements DeadlineCheck {

    @Override
    public String subject() {
        return escalation.value();
    }
}
