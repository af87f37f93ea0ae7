package dev.tandem.command.partnership;

import dev.tandem.command.decision.Fact;
import dev.tandem.events.Event;
import java.util.Set;

/**
 * Keeps a part of the agenda: sees each fact of some types once, in order, and says what is to be looked at and when.
 * Stateless, with a constructor without parameters; found without being registered anywhere.
 */
public interface Automation {

    /** The types of facts that it wants to see. */
    Set<Class<? extends Event>> follows();

    /** Sees a fact of one of those types. */
    void sees(Fact<?> fact, Agenda agenda);
}
