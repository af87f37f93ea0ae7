package dev.tandem.command.partnership.interviewschedulingoverdue;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.partnership.ClockCheck;
import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Looks whether the interview that the hiring manager said yes to is overdue to be scheduled. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-7f3a", "application": "app-4c1d"}
        """)
public record RecordInterviewSchedulingOverdue(
        @NotNull RequisitionId requisition, @NotNull ApplicationId application) implements ClockCheck {

    @Override
    public String subject() {
        return application.value();
    }
}
