package dev.tandem.command.house.apply;

import dev.tandem.command.deadline.api.DeadlineCheck;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Copies terms of the house into a search that is under way, if it is bound by others than those it knows. */
@Allowed(Role.SYSTEM)
@Example("""
        {"requisition": "req-apply-house-terms"}
        """)
public record ApplyHouseTerms(@NotNull RequisitionId requisition) implements DeadlineCheck {

    @Override
    public String subject() {
        return "";
    }
}
