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
public record Fact<E extends Event>(UUID id, E event, Instant occurredAt) {

    /**
     * The same fact, known to be of that type.
     *
     * @throws ClassCastException if it is of another
     */
    public <T extends Event> Fact<T> as(Class<T> type) {
        return new Fact<>(id, type.cast(event), occurredAt);
    }
}
