package dev.tandem.query.pipeline.progress;

import dev.tandem.events.Role;
import dev.tandem.query.projection.api.Envelope;
import java.time.Instant;

/**
 * When something began.
 *
 * @param at in the world
 * @param broughtIn whether it is history brought in from another system, on which no clock runs any more
 */
public record Moment(Instant at, boolean broughtIn) {

    /** The moment of that event. */
    public static Moment of(Envelope envelope) {
        return new Moment(envelope.occurredAt(), envelope.actorRole() == Role.IMPORTER);
    }
}
