package dev.tandem.command.debrief.schedule;

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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Schedules a debrief, at which the panel talks about a candidate. An application that has not reached the stage DEBRIEF moves
 * there.
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-schedule-debrief", "startsAt": "2099-02-04T15:00:00Z", "attendees": ["mia", "ines"]}
        """)
public record ScheduleDebrief(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull Instant startsAt,
        @NotEmpty @Size(max = 50) List<@NotNull PersonId> attendees)
        implements OnApplication, NamesPeople {

    @Override
    public List<PersonId> people() {
        return attendees;
    }
}
