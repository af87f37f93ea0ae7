package dev.tandem.command.requisition.requirements.assignpanel;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.interview.Assignment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Says who assesses what; replaces an earlier panel. An interviewer without completed interview training is allowed, and
 * marked.
 *
 * @param members interviewers and the competencies of the scorecard that they assess; every competency has somebody
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-assign-panel", "members": [{"interviewer": "ines", "competencies": ["engineering"]}]}
        """)
public record AssignPanel(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Assignment> members) implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return members.stream().map(member -> member.interviewer()).toList();
    }
}
