package dev.tandem.command.hire.review;

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
import dev.tandem.events.hire.HireReviewed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records how good the hire turned out to be, and whether that came true which the kickoff wrote for the time. By the manager whom they
 * work for.
 *
 * @param months after how many months of work: 6 or 12
 * @param performance 1 (far below) to 5 (far above what was asked)
 * @param retained whether they still worked here by then; follows from what is on record and may be left out
 * @param managerSatisfaction 1 (would not hire again) to 5 (would hire again at once)
 * @param cameTrue whether the kickoff's sentence for that time came true; needed where there is one, except in history
 * @param upheld that texts which are taken for saying a trait of the candidate do not
 */
@Does(Act.ORDINARY)
@Allowed({Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-history", "candidate": "cand-review-hire", "months": 6, "performance": 4,
         "managerSatisfaction": 5, "cameTrue": "PARTLY", "note": "Owns the payout service as we hoped"}
        """)
public record ReviewHire(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Min(6) @Max(12) int months,
        @Min(1) @Max(5) int performance,
        @Nullable Boolean retained,
        @Min(1) @Max(5) int managerSatisfaction,
        HireReviewed.@Nullable CameTrue cameTrue,
        @Nullable @Size(max = 4000) String note,
        @Nullable @Valid Upheld upheld)
        implements Judging {

    @Override
    public List<JudgingText> judging() {
        return List.of(JudgingText.of("note", note));
    }
}
