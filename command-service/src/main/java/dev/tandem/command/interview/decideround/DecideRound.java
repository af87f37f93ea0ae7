package dev.tandem.command.interview.decideround;

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
import dev.tandem.events.interview.RoundOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a round of interviews, once. A debrief that the round would have ended with is owed no longer. After NEXT the recruiter owes the
 * next round; after REJECT the hiring manager still gives the rejection, with its reasons.
 *
 * @param rationale why
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.DECIDING)
@Allowed({Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-decide-round", "candidate": "cand-decide-round", "outcome": "NEXT",
         "rationale": "Found the leak faster than we did; the team should meet her"}
        """)
public record DecideRound(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull RoundOutcome outcome,
        @Nullable @Size(max = 4000) String rationale,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("rationale", rationale));
    }
}
