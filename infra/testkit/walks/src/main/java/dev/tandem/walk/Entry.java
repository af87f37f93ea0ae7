package dev.tandem.walk;

import dev.tandem.command.decision.RecordedEvent;
import dev.tandem.events.Event;
import dev.tandem.events.PersonId;
import dev.tandem.events.Role;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * An event of the log, and what caused it.
 *
 * @param recorded the event, its id and when it occurred
 * @param tags all that it concerns
 * @param actor who ordered it
 * @param role in which role it was ordered
 * @param command the name of the command that led to it
 * @param recordedAt when it was recorded, which is not before it occurred
 */
public record Entry(
        RecordedEvent<?> recorded, Set<Tag> tags, PersonId actor, Role role, String command, Instant recordedAt) {

    /** The event. */
    public Event event() {
        return recorded.event();
    }

    /** Whether the event carries that tag. */
    public boolean concerns(Tag tag) {
        return tags.contains(tag);
    }

    /** The same, but that something else happened, by the same command. */
    Entry saying(Event other) {
        return new Entry(
                new RecordedEvent<>(recorded.id(), other, recorded.occurredAt()),
                other.tags(),
                actor,
                role,
                command,
                recordedAt);
    }
}
