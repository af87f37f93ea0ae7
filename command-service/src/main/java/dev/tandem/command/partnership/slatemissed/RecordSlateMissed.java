package dev.tandem.command.partnership.slatemissed;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Looks whether the slate that an agreement promises was missed. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a", "slaVersion": 1}
        """)
public record RecordSlateMissed(
        @NotNull RequisitionId requisition, @Min(1) int slaVersion) implements ClockCheck {

    @Override
    public String subject() {
        return Integer.toString(slaVersion);
    }
}
