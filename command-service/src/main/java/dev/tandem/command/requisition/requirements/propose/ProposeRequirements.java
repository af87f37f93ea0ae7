package dev.tandem.command.requisition.requirements.propose;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Requirement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Proposes the first version of the requirements. Each names the competency that will assess it; the scorecard that
 * holds those competencies is defined afterwards and must cover every must-have.
 *
 * @param requirements what is looked for; more than six must-haves are allowed, and marked; so is asking for somebody of a certain age,
 *     family, origin, faith, health or gender
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-propose-requirements", "requirements": [
          {"id": "java", "text": "Has run Java services in production and debugged them under load", "necessity": "MUST_HAVE",
           "kind": "SKILL", "competency": "engineering"},
          {"id": "payments", "text": "Has worked with money: idempotency, reconciliation, audit", "necessity": "NICE_TO_HAVE",
           "kind": "EXPERIENCE", "competency": "domain"}]}
        """)
public record ProposeRequirements(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Requirement> requirements) implements OnRequisition {}
