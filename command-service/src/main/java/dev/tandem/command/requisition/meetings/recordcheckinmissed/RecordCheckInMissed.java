package dev.tandem.command.requisition.meetings.recordcheckinmissed;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.CheckInId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Records that a check-in was missed, because not both partners came.
 *
 * @param attended who came; nobody, if nobody did
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "checkIn": "chk-record-check-in-missed", "attended": ["rosa"]}
        """)
public record RecordCheckInMissed(
        @NotNull RequisitionId requisition,
        @NotNull CheckInId checkIn,
        @NotNull @Size(max = 50) List<@NotNull PersonId> attended)
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
