package dev.tandem.command.requisition.requirements.definescorecard;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Competency;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says how candidates will be assessed. Comes after the requirements, since it must cover their must-haves; a later scorecard
 * replaces an earlier one.
 *
 * @param competencies what interviews assess, each with an anchor for every rating from 1 to 4 and its question bank
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-define-scorecard", "competencies": [
          {"id": "engineering", "name": "Engineering depth", "anchors": {
             "1": "Recites terms", "2": "Explains what others built", "3": "Has built and fixed it", "4": "Has taught others"},
           "questions": ["Tell me about the worst incident you debugged."]}]}
        """)
public record DefineScorecard(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Competency> competencies) implements OnRequisition {}
