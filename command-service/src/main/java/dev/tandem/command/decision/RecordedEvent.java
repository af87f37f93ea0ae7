package dev.tandem.command.decision;

import dev.tandem.events.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as it was stored, with what a decision may want to know of it besides its content.
 *
 * @param id the event's id, by which other events can name it
 * @param occurredAt when it happened in the world
 * @param <E> the type of the event
 */
public record RecordedEvent<E extends Event>(UUID id, E event, Instant occurredAt) {

    /**
     * The same event, known to be of that type.
     *
     * @throws ClassCastException if it is of another
     */
    public <T extends Event> RecordedEvent<T> as(Class<T> type) {
        return new RecordedEvent<>(id, type.cast(event), occurredAt);
    }
}
