package dev.tandem.command.application.withdraw;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.application.WithdrawalReason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The candidate leaves the process, before an offer or after having accepted one. A no to an open offer is DeclineOffer.
 *
 * @param note in their words, if they said more
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "candidate": "cand-withdraw-candidate", "reason": "PACE", "note": "Signed elsewhere while waiting for us"}
        """)
public record WithdrawCandidate(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull WithdrawalReason reason,
        @Nullable @Size(max = 4000) String note)
        implements OnApplication {}
