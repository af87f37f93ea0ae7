package dev.tandem.command.requisition.team.add;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Duty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Gives somebody a duty on the search. Either partner may do this; who works as a side, as recruiting partner or co-manager, is
 * chosen by the partner on that side. Nobody may act for both sides.
 *
 * @param person who
 * @param duty what they do
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "person": "nils", "duty": "COORDINATOR"}
        """)
public record AddToHiringTeam(
        @NotNull RequisitionId requisition,
        @NotNull PersonId person,
        @NotNull Duty duty) implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return List.of(person);
    }
}
