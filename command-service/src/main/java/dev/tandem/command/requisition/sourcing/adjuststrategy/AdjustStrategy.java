package dev.tandem.command.requisition.sourcing.adjuststrategy;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.StrategyAdjusted.AdjustmentKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records a change in how the two partners search.
 *
 * @param what is done differently
 * @param reason what shows that it is needed; at least 10 characters
 * @param risks the open risks that it answers; none if left out
 */
@Does(Act.ORDINARY)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-payments", "kind": "RAISE_PAY", "what": "The band now ends at 82,000",
         "reason": "Two of three offers were declined for less than 4,000 a year"}
        """)
public record AdjustStrategy(
        @NotNull RequisitionId requisition,
        @NotNull AdjustmentKind kind,
        @NotBlank @Size(max = 1000) String what,
        @NotBlank @Size(min = 10, max = 4000) String reason,
        @Size(max = 20) @Nullable List<@NotNull RiskId> risks)
        implements OnRequisition {}
