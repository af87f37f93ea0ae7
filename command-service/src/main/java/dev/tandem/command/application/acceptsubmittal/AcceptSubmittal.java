package dev.tandem.command.application.acceptsubmittal;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** The hiring manager's yes to an interview: the review clock stops, the recruiter's scheduling clock starts. */
@Does(Act.ORDINARY)
@Allowed({Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "candidate": "cand-accept-submittal"}
        """)
public record AcceptSubmittal(
        @NotNull RequisitionId requisition, @NotNull CandidateId candidate) implements OnApplication {}
