package dev.tandem.command.application.contestevidence;

import dev.tandem.command.application.Judging;
import dev.tandem.command.application.JudgingText;
import dev.tandem.command.application.Upheld;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.RequirementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contests the evidence that a candidate has a must-have. From then on nothing shows it: the candidate does not count as qualified on
 * a slate, and whoever decides to hire waives that must-have by name. What was contested stays so until the candidate applies again.
 *
 * @param requirement a must-have of the newest approved requirements
 * @param missing what the evidence lacks; at least 10 characters
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed(Role.HIRING_MANAGER)
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-contest-evidence", "requirement": "java",
         "missing": "Both incidents were solved by somebody else; nothing says what she did herself"}
        """)
public record ContestEvidence(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull RequirementId requirement,
        @NotBlank @Size(min = 10, max = 4000) String missing,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.about(requirement, "missing", missing));
    }
}
