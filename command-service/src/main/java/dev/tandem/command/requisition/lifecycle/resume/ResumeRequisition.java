package dev.tandem.command.requisition.lifecycle.resume;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Resumes a search that is on hold. Either partner may do this, or one of their leaders.
 *
 * @param reason what changed; at least 10 characters
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-resume-requisition", "reason": "The new team lead is named, and wants the role as it is"}
        """)
public record ResumeRequisition(
        @NotNull RequisitionId requisition,
        @NotBlank @Size(min = 10, max = 2000) String reason) implements OnRequisition {}
