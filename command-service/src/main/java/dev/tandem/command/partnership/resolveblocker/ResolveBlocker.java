package dev.tandem.command.partnership.resolveblocker;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.BlockerId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Records that a blocker is resolved, and how. Either partner may do this, or one of their leaders. */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "blocker": "blk-resolve-blocker", "how": "Finance confirmed 62,000 to 82,000"}
        """)
public record ResolveBlocker(
        @NotNull RequisitionId requisition,
        @NotNull BlockerId blocker,
        @NotBlank @Size(max = 2000) String how) implements OnRequisition {}
