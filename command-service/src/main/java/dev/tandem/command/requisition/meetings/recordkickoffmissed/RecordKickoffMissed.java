package dev.tandem.command.requisition.meetings.recordkickoffmissed;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that a kickoff was missed, because not both partners came.
 *
 * @param attended who came; nobody, if nobody did
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-record-kickoff-missed", "attended": ["rosa"], "note": "Mia was called to a customer"}
        """)
public record RecordKickoffMissed(
        @NotNull RequisitionId requisition,
        @NotNull @Size(max = 50) List<@NotNull PersonId> attended,
        @Nullable @Size(max = 2000) String note)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return attended;
    }

    @Override
    public boolean toCome() {
        return false;
    }
}
