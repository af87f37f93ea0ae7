package dev.tandem.command.requisition.meetings.holdcheckin;

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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that the check-in was held.
 *
 * @param attendees who was there; the recruiter and the hiring manager at least
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "checkIn": "chk-hold-check-in", "attendees": ["rosa", "mia"], "notes": "Two in the loop; pay is the risk"}
        """)
public record HoldCheckIn(
        @NotNull RequisitionId requisition,
        @NotNull CheckInId checkIn,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> attendees,
        @Nullable @Size(max = 4000) String notes)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return attendees;
    }

    @Override
    public boolean toCome() {
        return false;
    }
}
