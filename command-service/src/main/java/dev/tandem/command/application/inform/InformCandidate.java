package dev.tandem.command.application.inform;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.CandidateInformed.Means;
import jakarta.validation.constraints.NotNull;

/**
 * Notes that somebody told the candidate how it stands: that their application arrived, what comes next, how it ended. What was said
 * is not kept. Only this keeps the two promises to candidates. Possible at any time, also after the end.
 *
 * @param how in which way
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-inform-candidate", "how": "EMAIL"}
        """)
public record InformCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull Means how) implements OnApplication {}
