package dev.tandem.command.application.advance;

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
import dev.tandem.events.requisition.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves an application to another stage of its requisition: forward, or backward with a reason. Without a plan of rounds, a hiring
 * manager who moves a candidate past the interviews, other than to the debrief, decides the round.
 *
 * @param to the stage
 * @param reason why; needed for a move back, except in history
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-advance-candidate", "to": "INTERVIEW"}
        """)
public record AdvanceCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull Stage to,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("reason", reason));
    }
}
