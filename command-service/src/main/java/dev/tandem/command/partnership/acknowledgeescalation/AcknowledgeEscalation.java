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
@Example("""
        {"requisition": "req-7f3a", "escalation": "esc-1"}
        """)
public record AcknowledgeEscalation(
        @NotNull RequisitionId requisition, @NotNull EscalationId escalation) implements OnRequisition {}
