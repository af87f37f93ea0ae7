package dev.tandem.command.interview.cancel;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.SchedulingParty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Cancels an interview, and says which side caused it: it counts against that side.
 *
 * @param causedBy on whose account
 * @param reason why; at least 5 characters
 */
@Does(Act.SCHEDULING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-cancel-interview", "interview": "int-cancel-interview", "causedBy": "CANDIDATE",
         "reason": "Stuck abroad; asks for a new date next week"}
        """)
public record CancelInterview(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull InterviewId interview,
        @NotNull SchedulingParty causedBy,
        @NotBlank @Size(min = 5, max = 2000) String reason)
        implements OnApplication {}
