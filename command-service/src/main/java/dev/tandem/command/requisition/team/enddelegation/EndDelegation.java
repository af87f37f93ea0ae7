package dev.tandem.command.requisition.team.enddelegation;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Ends a delegation before its time, or before it begins. The owner of the side may do this, and the delegate.
 *
 * @param delegate who acts for the side by it
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.HIRING_TEAM})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-end-delegation", "delegate": "dora"}
        """)
public record EndDelegation(
        @NotNull RequisitionId requisition, @NotNull PersonId delegate) implements OnRequisition {}
