package dev.tandem.command.partnership.acknowledgeescalation;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotNull;

/** Acknowledges an escalation, as one of those to whom it is addressed, but never the person whose promises it is about. */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "executive:eva", value = """
        {"requisition": "req-acknowledge-escalation", "escalation": "esc-acknowledge-escalation"}
        """)
public record AcknowledgeEscalation(
        @NotNull RequisitionId requisition, @NotNull EscalationId escalation) implements OnRequisition {}
