package dev.tandem.command.requisition.lifecycle.endhold;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Resumes a search whose hold one partner alone wanted, once its time is over. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-end-hold"}
        """)
public record EndHold(@NotNull RequisitionId requisition) implements DeadlineCheck {

    @Override
    public String subject() {
        return "";
    }
}
