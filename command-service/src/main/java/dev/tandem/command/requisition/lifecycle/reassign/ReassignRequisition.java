package dev.tandem.command.requisition.lifecycle.reassign;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Hands one side of the search over to somebody else. The agreement binds nobody until its new partner has signed it. A partner
 * may hand over their own side, a leader either side.
 *
 * @param side which of the two changes
 * @param to who it is from now on
 * @param reason why; at least 10 characters
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-reassign-requisition", "side": "RECRUITER", "to": "rui", "reason": "Rosa goes on parental leave"}
        """)
public record ReassignRequisition(
        @NotNull RequisitionId requisition,
        @NotNull Side side,
        @NotNull PersonId to,
        @NotBlank @Size(min = 10, max = 2000) String reason)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return List.of(to);
    }
}
