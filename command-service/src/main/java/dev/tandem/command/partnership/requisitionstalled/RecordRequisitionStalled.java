package dev.tandem.command.partnership.requisitionstalled;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Looks whether a search has stalled for as long as its agreement allows. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a"}
        """)
public record RecordRequisitionStalled(@NotNull RequisitionId requisition) implements ClockCheck {

    @Override
    public String subject() {
        return "";
    }
}
