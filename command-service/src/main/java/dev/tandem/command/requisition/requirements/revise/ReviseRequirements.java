package dev.tandem.command.requisition.requirements.revise;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Requirement;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is looked for. The requirements are given whole; what was added, dropped or changed is worked out, and each
 * of these differences needs a reason.
 *
 * @param requirements all that is looked for from now on; marked as those that are proposed first
 * @param reasons one for each requirement that was added, dropped or changed, and for no other
 * @param risks the open risks that it answers; none if left out
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-revise-requirements", "requirements": [
          {"id": "java", "text": "Has run Java services in production and debugged them under load", "necessity": "MUST_HAVE",
           "kind": "SKILL", "competency": "engineering"}],
         "reasons": [{"requirement": "payments", "reason": "Nobody in reach has it; the team will teach it in a month"}]}
        """)
public record ReviseRequirements(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Requirement> requirements,
        @NotNull @Size(max = 100) List<@NotNull @Valid Why> reasons,
        @Size(max = 20) @Nullable List<@NotNull RiskId> risks)
        implements OnRequisition {

    /**
     * Why a requirement was added, dropped or changed.
     *
     * @param reason at least 10 characters
     */
    public record Why(
            @NotNull RequirementId requirement,
            @NotBlank @Size(max = 2000) String reason) {}
}
