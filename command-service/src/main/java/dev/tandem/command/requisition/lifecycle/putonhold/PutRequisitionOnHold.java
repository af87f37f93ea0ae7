package dev.tandem.command.requisition.lifecycle.putonhold;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Puts the search on hold: nothing new begins, and no clock runs until it is resumed. Either partner may do this, or one of
 * their leaders.
 *
 * @param reason why; at least 10 characters
 */
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example("""
        {"requisition": "req-7f3a", "reason": "The team is being reorganised until the end of the month"}
        """)
public record PutRequisitionOnHold(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements Command {}
