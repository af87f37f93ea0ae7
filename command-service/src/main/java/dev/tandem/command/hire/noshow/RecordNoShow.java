package dev.tandem.command.hire.noshow;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Records that whoever was hired never started; not once their start is confirmed. Their opening is open again; a requisition that was filled is reopened, and its
 * clocks go on.
 *
 * @param reason what is known of why
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-history", "candidate": "cand-record-no-show", "reason": "Stayed with their employer after a counter-offer"}
        """)
public record RecordNoShow(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotBlank @Size(max = 2000) String reason) implements OnApplication {}
