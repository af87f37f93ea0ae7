package dev.tandem.command.partnership.resolveescalation;

import dev.tandem.command.decision.Allowed;
import dev.tandem.command.decision.Example;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Resolves an escalation with what was learned, as one of those to whom it is addressed, but never the person whose promises it is about.
 *
 * @param rootCause what lay behind it
 * @param actions what was agreed; each has somebody who does it and a last moment, after which the escalation is open again
 */
@Allowed({Role.TA_LEADER, Role.EXECUTIVE})
@Example(by = "executive:eva", value = """
        {"requisition": "req-resolve-escalation", "escalation": "esc-resolve-escalation", "rootCause": "Mia runs three launches; debriefs had no fixed place",
         "actions": [{"what": "A debrief slot every Thursday", "owner": "mia", "by": "2099-03-06T17:00:00Z"},
                     {"what": "Ines may stand in for Mia", "owner": "ines", "by": "2099-03-20T17:00:00Z"}]}
        """)
public record ResolveEscalation(
        @NotNull RequisitionId requisition,
        @NotNull EscalationId escalation,
        @NotBlank @Size(min = 10, max = 4000) String rootCause,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Action> actions)
        implements OnRequisition, NamesPeople {

    @Override
    public List<PersonId> people() {
        return actions.stream().map(Action::owner).toList();
    }

    /**
     * What is to be done.
     *
     * @param what what is to be done
     * @param owner who does it
     * @param by the last moment, still to come
     */
    public record Action(
            @NotBlank @Size(max = 1000) String what,
            @NotNull PersonId owner,
            @NotNull Instant by) {}
}
