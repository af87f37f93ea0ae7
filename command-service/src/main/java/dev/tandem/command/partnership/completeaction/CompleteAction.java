package dev.tandem.command.partnership.completeaction;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that an action is done that was agreed when an escalation was resolved: as whoever owns it, or as whoever resolved the
 * escalation.
 *
 * @param action its number, from 1, in the order in which the actions were agreed
 * @param note what came of it
 */
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.INTERVIEWER, Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-complete-action", "escalation": "esc-complete-action", "action": 1, "note": "Every Thursday at ten, from this week on"}
        """)
public record CompleteAction(
        @NotNull RequisitionId requisition,
        @NotNull EscalationId escalation,
        @Min(1) @Max(20) int action,
        @Nullable @Size(max = 4000) String note)
        implements OnRequisition {}
