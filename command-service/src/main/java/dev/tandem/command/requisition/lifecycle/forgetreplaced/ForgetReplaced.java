package dev.tandem.command.requisition.lifecycle.forgetreplaced;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/**
 * Erases whom a search replaces, everywhere and for good: the key that it is sealed with is destroyed. Whoever it was is kept from nothing
 * any more. One of the two partners does this: nobody else knows which search it is.
 */
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-forget-replaced"}
        """)
public record ForgetReplaced(@NotNull RequisitionId requisition) implements OnRequisition {}
