package dev.tandem.command.requisition.team.remove;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import jakarta.validation.constraints.NotNull;

/**
 * Ends a duty that somebody has on the search. Either partner may do this; who works as a side is let go by the partner on that side.
 *
 * @param person who
 * @param duty which of their duties
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-remove-from-hiring-team", "person": "nils", "duty": "COORDINATOR"}
        """)
public record RemoveFromHiringTeam(
        @NotNull RequisitionId requisition,
        @NotNull PersonId person,
        @NotNull Duty duty) implements OnRequisition {}
