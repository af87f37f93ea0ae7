package dev.tandem.command.requisition.sourcing.logactivity;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.SourcingActivityLogged.ActivityKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Records sourcing work, by the recruiter or by a hiring manager who helps.
 *
 * @param count how many of the kind
 */
@Does(Act.SOURCING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "kind": "OUTREACH", "count": 25, "note": "People who spoke at the payments meetup"}
        """)
public record LogSourcingActivity(
        @NotNull RequisitionId requisition,
        @NotNull ActivityKind kind,
        @Min(1) @Max(10_000) int count,
        @Nullable @Size(max = 2000) String note)
        implements OnRequisition {}
