package dev.tandem.command.offer.rescind;

import dev.tandem.command.application.OnApplication;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Takes an offer back, whether the candidate has answered or not. The application goes on.
 *
 * @param reason why; at least 10 characters
 */
@Allowed({Role.RECRUITER, Role.IMPORTER})
@Example("""
        {"requisition": "req-7f3a", "candidate": "cand-19", "offer": "off-1", "reason": "The headcount was withdrawn by finance"}
        """)
public record RescindOffer(
        @NotNull RequisitionId requisition,
        @NotNull CandidateId candidate,
        @NotNull OfferId offer,
        @NotBlank @Size(min = 10, max = 4000) String reason)
        implements OnApplication {}
