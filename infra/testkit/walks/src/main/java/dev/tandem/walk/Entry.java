package dev.tandem.walk;

import dev.tandem.command.decision.Fact;
import dev.tandem.events.Event;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import java.time.Instant;

/**
 * A fact of the log, and what caused it.
 *
 * @param role in which role it was ordered
 * @param recordedAt when it was recorded, which is not before it occurred
 */
record Entry(Fact<?> fact, Role role, Instant recordedAt) {

    Event event() {
        return fact.event();
    }

    boolean concerns(Tag tag) {
        return event().tags().contains(tag);
    }
}
