package dev.tandem.command.requisition.lifecycle.changeconfidentiality;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Confidential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a search confidential, changes which leaders see it all the same, or makes it known to everybody again who may know of searches. At
 * once, and also after it has ended. One of the two partners may do this, or a leader who sees it.
 *
 * @param confidential which leaders see it; left out, it is confidential no more
 * @param reason why; at least 10 characters
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER, Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "recruiter:rosa", value = """
        {"requisition": "req-change-confidentiality", "confidential": {"taLeaders": ["tara"], "executives": ["eva"]},
         "reason": "The role is not announced before the reorganisation"}
        """)
public record ChangeConfidentiality(
        @NotNull RequisitionId requisition,
        @Valid @Nullable Confidential confidential,
        @NotBlank @Size(min = 10, max = 2000) String reason)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return confidential == null ? List.of() : confidential.alsoSeenBy();
    }
}
