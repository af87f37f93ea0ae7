package dev.tandem.command.hire.celebrate;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Celebrates a good hire, in the name of both sides. */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER})
@Example(by = "ta-leader:tara", value = """
        {"requisition": "req-history", "candidate": "cand-celebrate-win", "message": "Noor joins Payments: 31 days, and not one promise late"}
        """)
public record CelebrateWin(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotBlank @Size(max = 2000) String message) implements OnApplication {}
