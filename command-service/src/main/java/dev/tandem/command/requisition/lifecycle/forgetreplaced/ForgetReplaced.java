package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Erases whom a search replaces, everywhere and for good: the key that it is sealed with is destroyed. Whoever it was is kept from nothing
 * any more. One of the two partners may do this, or a privacy officer where the search is not confidential.
 */
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.PRIVACY_OFFICER})
@Example("""
        {"requisition": "req-7f3a"}
        """)
public record ForgetReplaced(@NotNull RequisitionId requisition) implements OnRequisition {}
