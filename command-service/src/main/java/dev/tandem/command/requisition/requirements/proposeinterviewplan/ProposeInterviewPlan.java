package dev.tandem.command.requisition.requirements.proposeinterviewplan;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.PlannedRound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Proposes the rounds of interviews that every candidate is to go through. It replaces an earlier proposal, and stands once the other
 * side agrees; a plan in force stays so until then, and each round goes by the plan that was in force when it began. Without a
 * plan there is one round, which ends with a debrief.
 *
 * @param rounds in order, each with a name of its own
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-propose-interview-plan", "rounds": [
          {"name": "Code", "competencies": ["engineering"], "minutes": 60, "ends": "DECISION"},
          {"name": "The team", "competencies": ["engineering"], "minutes": 120, "ends": "DEBRIEF"}]}
        """)
public record ProposeInterviewPlan(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid PlannedRound> rounds) implements OnRequisition {}
