package dev.tandem.command.debrief.reschedule;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.SchedulingParty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * Reschedules a debrief, and says which side caused it. The hiring manager's clock moves with it, unless they caused it.
 *
 * @param causedBy who could not make it
 * @param reason why; at least 5 characters
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-reschedule-debrief", "debrief": "deb-reschedule-debrief", "startsAt": "2099-02-05T15:00:00Z",
         "causedBy": "HIRING_MANAGER", "reason": "Mia has to see a customer"}
        """)
public record RescheduleDebrief(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull DebriefId debrief,
        @NotNull Instant startsAt,
        @NotNull SchedulingParty causedBy,
        @NotBlank @Size(min = 5, max = 2000) String reason)
        implements OnApplication {}
