package dev.tandem.command.requisition.lifecycle.cancel;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Ends the search without filling it: it takes no more candidates, offers or hires. Unfilled openings of a headcount may be
 * searched for again. Either partner may do this, or one of their leaders.
 *
 * @param reason why; at least 10 characters
 */
@Does(Act.DECIDING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-cancel-requisition", "reason": "The launch was called off, and the role with it"}
        """)
public record CancelRequisition(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements OnRequisition {}
