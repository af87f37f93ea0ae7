package dev.tandem.command.partnership.announcechange;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.ChangeAnnounced.ChangeKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Tells the other side that something around the search changed.
 *
 * @param explanation why, and what it means for the search; at least 10 characters
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-payments", "kind": "TIMELINE", "what": "Needed by May instead of July",
         "explanation": "The launch was brought forward; a contractor covers until then"}
        """)
public record AnnounceChange(
        @NotNull RequisitionId requisition,
        @NotNull ChangeKind kind,
        @NotBlank @Size(max = 1000) String what,
        @NotBlank @Size(min = 10, max = 4000) String explanation)
        implements OnRequisition {}
