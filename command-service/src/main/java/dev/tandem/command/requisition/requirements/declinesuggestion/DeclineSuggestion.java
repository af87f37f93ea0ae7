package dev.tandem.command.requisition.requirements.declinesuggestion;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.SuggestionId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Declines a requirement that a rejection suggested: the search goes on without it. Taking it up is a revision of the requirements, which
 * settles all that was suggested before it.
 *
 * @param reason why it is not asked for; at least 10 characters
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "suggestion": "sug-decline-suggestion", "reason": "The team has somebody who does it, and teaches the rest"}
        """)
public record DeclineSuggestion(
        @NotNull RequisitionId requisition,
        @NotNull SuggestionId suggestion,
        @NotBlank @Size(min = 10, max = 2000) String reason)
        implements OnRequisition {}
