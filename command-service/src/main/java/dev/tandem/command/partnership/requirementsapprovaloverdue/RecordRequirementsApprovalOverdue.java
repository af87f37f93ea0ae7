package dev.tandem.command.partnership.requirementsapprovaloverdue;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Looks whether the approval of a version of the requirements is overdue. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a", "version": 1}
        """)
public record RecordRequirementsApprovalOverdue(
        @NotNull RequisitionId requisition, @Min(1) int version) implements ClockCheck {

    @Override
    public String subject() {
        return Integer.toString(version);
    }
}
