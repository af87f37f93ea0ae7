package dev.tandem.query.projection.topic;

import dev.tandem.query.projection.api.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * A record with what could be read from it: the event or why it cannot be read, or neither if nobody folds its type.
 */
public record Received(
        Arrival arrival,
        @Nullable Envelope envelope,
        @Nullable Throwable failure) {

    /** A record that is passed over: nothing was read from it. */
    static Received passed(Arrival arrival) {
        return new Received(arrival, null, null);
    }

    /** Whether nobody folds its type. */
    public boolean isPassed() {
        return envelope == null && failure == null;
    }

    /** As {@link Arrival#at}. */
    public Received at(long assumed) {
        return new Received(arrival.at(assumed), envelope, failure);
    }
}
