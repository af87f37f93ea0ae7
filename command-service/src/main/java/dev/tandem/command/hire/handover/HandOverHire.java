package dev.tandem.command.hire.handover;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Hands whoever was hired over to another manager, whom they work for from now on and who reviews the hire. By the manager whom they
 * work for, or by a leader.
 *
 * @param to the new manager
 */
@Does(Act.OWNING)
@Allowed({Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-history", "candidate": "cand-hand-over-hire", "to": "marta"}
        """)
public record HandOverHire(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull PersonId to) implements OnApplication, NamesPeople {

    @Override
    public List<PersonId> people() {
        return List.of(to);
    }
}
