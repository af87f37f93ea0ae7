package dev.tandem.command.application.recordexperience;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Records what the candidate says about how they were treated. Possible at any time, also after a rejection.
 *
 * @param score 0 (never again) to 10 (I tell my friends)
 * @param comment in their words
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.TA_LEADER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-record-candidate-experience", "score": 8, "comment": "Fast, and they told me why"}
        """)
public record RecordCandidateExperience(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @Min(0) @Max(10) int score,
        @Nullable @Size(max = 4000) String comment)
        implements OnApplication {}
