package dev.tandem.command.requisition.meetings.schedulecheckin;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Schedules a check-in, at which the two partners talk about the search. */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "startsAt": "2099-02-10T09:00:00Z"}
        """)
public record ScheduleCheckIn(
        @NotNull RequisitionId requisition, @NotNull Instant startsAt) implements OnRequisition {}
