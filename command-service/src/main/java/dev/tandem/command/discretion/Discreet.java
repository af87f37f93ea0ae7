package dev.tandem.command.discretion;

import dev.tandem.command.decision.Admission;
import dev.tandem.command.decision.Command;
import dev.tandem.command.decision.Decision;
import dev.tandem.command.decision.NamesPeople;
import dev.tandem.command.decision.OnRequisition;
import dev.tandem.command.judging.Judged;
import dev.tandem.events.Role;

/** Where decisions learn discretion, so that none has to think of it. */
public final class Discreet {

    private Discreet() {}

    /** That decision, which knows nothing of a search that is kept from whoever gives its command, and gives no seat to whoever cannot take it. */
    @SuppressWarnings("unchecked") // what it decides is such a command
    public static Decision<?, ?> about(Decision<?, ?> decision, Class<? extends Command> command) {
        Decision<?, ?> seated = NamesPeople.class.isAssignableFrom(command)
                ? new SeatedDecision<>((Decision<? extends NamesPeople, ?>) decision)
                : decision;
        return OnRequisition.class.isAssignableFrom(command)
                        && Admission.to(command).allowed().stream().anyMatch(role -> role != Role.SYSTEM)
                ? new DiscreetDecision<>((Decision<? extends OnRequisition, ?>) seated)
                : seated;
    }

    /** The decision that was given there, and before that to {@link Judged}. */
    public static Decision<?, ?> itself(Decision<?, ?> decision) {
        return Judged.itself(given(decision));
    }

    /** The decision that was given there. */
    public static Decision<?, ?> given(Decision<?, ?> decision) {
        return switch (decision) {
            case DiscreetDecision<?, ?> discreet -> given(discreet.itself());
            case SeatedDecision<?, ?> seated -> given(seated.itself());
            default -> decision;
        };
    }
}
