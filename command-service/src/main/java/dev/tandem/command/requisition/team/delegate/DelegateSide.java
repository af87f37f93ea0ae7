package dev.tandem.command.requisition.team.delegate;

import dev.tandem.command.decision.Act;
import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Does;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import dev.tandem.events.requisition.Power;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody act for the giver's side of the search for a while. What the side has promised stays its owner's. The delegation
 * ends by itself, and when the side is reassigned; whoever has it lets nobody else act in turn.
 *
 * @param delegate who is to act for the side
 * @param from from when on; left out, from now on
 * @param until until when, that moment not included; a year after it begins at most
 * @param powers what of this they may do besides everything else that the side does; left out, nothing of it
 */
@Does(Act.OWNING)
@Allowed({Role.RECRUITER, Role.HIRING_MANAGER})
@Example(by = "hiring-manager:mia", value = """
        {"requisition": "req-delegate-side", "delegate": "dora", "from": "2099-08-02T00:00:00+02:00", "until": "2099-08-30T00:00:00+02:00", "powers": ["DECIDING"]}
        """)
public record DelegateSide(
        @NotNull RequisitionId requisition,
        @NotNull PersonId delegate,
        @Nullable Instant from,
        @NotNull Instant until,
        @Nullable @Size(max = 20) List<@NotNull Power> powers)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return List.of(delegate);
    }
}
