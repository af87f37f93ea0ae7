package dev.tandem.command.partnership.presentslate;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Presents candidates to the hiring manager as a slate, and records whether it keeps the promise of the agreement.
 *
 * @param candidates who were submitted to the requisition and are still in the running
 */
@Does(Act.ORDINARY)
@Allowed(Role.RECRUITER)
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidates": ["cand-present-slate-1", "cand-present-slate-2", "cand-present-slate-3"]}
        """)
public record PresentSlate(
        @NotNull RequisitionId requisition,
        @NotEmpty @Size(max = 50) List<@NotNull CandidateId> candidates) implements OnRequisition {}
