package dev.tandem.command.partnership.resolveescalation;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Example;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Resolves an escalation with what was learned, as one of those to whom it is addressed, but never the person whose promises it is about.
 *
 * @param rootCause what lay behind it
 * @param actions what was agreed
 */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example("""
        {"requisition": "req-7f3a", "escalation": "esc-1", "rootCause": "Mia runs three launches; debriefs had no fixed place",
         "actions": ["A debrief slot every Thursday", "Ivy may stand in for Mia"]}
        """)
public record ResolveEscalation(
        @NotNull RequisitionId requisition,
        @NotNull EscalationId escalation,
        @NotBlank @Size(min = 10, max = 4000) String rootCause,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 1000) String> actions)
        implements Command {}
