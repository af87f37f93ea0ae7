package dev.tandem.command.deadline.api;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import java.util.Set;

/**
 * Keeps a part of the schedule: sees each event of some types once, in order, and says which checks to make and when.
 * Stateless, with a constructor without parameters. It is found on the class path; nothing registers it.
 */
public interface Automation {

    /** The types of events that it wants to see. */
    Set<Class<? extends Event>> follows();

    /** Sees an event of one of those types. */
    void sees(RecordedEvent<?> event, DeadlineSchedule schedule);

    /** The {@link DeadlineCheck#kind kinds} of its checks that go on when their search has ended. */
    default Set<String> outliving() {
        return Set.of();
    }
}
