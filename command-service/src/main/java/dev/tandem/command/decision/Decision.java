package dev.tandem.command.decision;

import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * How one command is decided: what it reads, and what follows. Implementations are stateless, have a constructor
 * without parameters, and are found by the dispatcher without being registered anywhere.
 *
 * @param <C> the command that it decides: the dispatcher reads it off the class that implements this
 * @param <S> what the decision knows when it decides, folded from the events that it reads
 */
public interface Decision<C extends Command, S> {

    /**
     * Which events matter to this command and what state they add up to. What is named here is the consistency boundary:
     * if an event that matches is stored between reading and recording, the command is decided again.
     */
    DecisionModel<S> reads(C command);

    /**
     * The same, for a decision that looks something up beside, which is no part of the boundary.
     *
     * @param log what is stored now
     */
    default DecisionModel<S> reads(C command, Lookup log) {
        return reads(command);
    }

    /**
     * Decides. A pure function: time, actor and new ids come with the context.
     *
     * @return the events to record (at least one), or a refusal that names one of {@link #refusals()}
     */
    Outcome decide(C command, S state, CommandContext context);

    /** Tags of things that do not exist for whoever gives the command; events that carry one were not looked at. */
    default Set<Tag> unseen(S state, CommandContext context) {
        return Set.of();
    }

    /** Every rule by which this decision can refuse, for the API's documentation. */
    List<Rule> refusals();
}
