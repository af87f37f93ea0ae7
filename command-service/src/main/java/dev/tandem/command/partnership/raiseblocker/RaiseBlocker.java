package dev.tandem.command.partnership.raiseblocker;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what blocks the search.
 *
 * @param canMoveIt who can move it, if known
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "what": "Finance has not confirmed the band for two weeks", "canMoveIt": "eva"}
        """)
public record RaiseBlocker(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(max = 2000) String what,
        @Nullable PersonId canMoveIt) implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return canMoveIt == null ? List.of() : List.of(canMoveIt);
    }
}
