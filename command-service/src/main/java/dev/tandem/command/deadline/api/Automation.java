package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import java.util.Set;

/**
 * Keeps a part of the agenda: sees each event of some types once, in order, and says what is to be looked at and when.
 * Stateless, with a constructor without parameters; found without being registered anywhere.
 */
public interface Automation {

    /** The types of events that it wants to see. */
    Set<Class<? extends Event>> follows();

    /** Sees an event of one of those types. */
    void sees(RecordedEvent<?> event, Agenda agenda);
}
