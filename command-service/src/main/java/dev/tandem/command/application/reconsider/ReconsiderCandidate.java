package dev.tandem.command.application.reconsider;

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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an application up again after its end, where it ended. A review, an interview to be scheduled or a
 * debrief that was owed when it ended is owed again, with all its time.
 *
 * @param reason why; at least 10 characters
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-reconsider-candidate", "reason": "The requirement she missed was dropped in version 2"}
        """)
public record ReconsiderCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotBlank @Size(min = 10, max = 4000) String reason,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("reason", reason));
    }
}
