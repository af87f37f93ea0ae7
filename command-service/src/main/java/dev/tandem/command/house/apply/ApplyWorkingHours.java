package dev.tandem.command.house.apply;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Copies into a search when somebody works who has a part in it, if it knows otherwise. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-apply-working-hours", "person": "mia"}
        """)
public record ApplyWorkingHours(
        @NotNull RequisitionId requisition, @NotNull PersonId person) implements DeadlineCheck {

    @Override
    public String subject() {
        return person.value();
    }
}
