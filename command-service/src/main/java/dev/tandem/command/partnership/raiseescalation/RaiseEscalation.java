package dev.tandem.command.partnership.raiseescalation;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Side;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Escalates by hand: against the hiring manager to the executives, against the recruiter to the talent-acquisition leaders. To learn, not
 * to blame.
 *
 * @param against whose promises were broken
 * @param note what was seen
 * @param because ids of the events that led to it, if they are known
 */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "ta-leader:tara", value = """
        {"requisition": "req-raise-escalation", "against": "HIRING_MANAGER", "note": "Interviews were cancelled three times in two weeks",
         "because": []}
        """)
public record RaiseEscalation(
        @NotNull RequisitionId requisition,
        @NotNull Side against,
        @NotBlank @Size(min = 10, max = 4000) String note,
        @Nullable @Size(max = 100) List<@NotNull UUID> because)
        implements OnRequisition {}
