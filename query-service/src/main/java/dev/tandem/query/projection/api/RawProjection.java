package dev.tandem.query.projection.api;

import dev.tandem.events.Event;
import java.util.Set;

/**
 * A projection that keeps every event as it was published: also those of types and versions that this version of the
 * service does not know, and members that a newer producer has added.
 */
public interface RawProjection extends Projection {

    /** As {@link #touches(dev.tandem.query.projection.api.Envelope, Touched)}, of an event as it was published. */
    default void touches(RawEvent event, Touched touched) {}

    /** Folds one event. What it changed is kept only if it returns. */
    void fold(RawEvent event, Rows rows);

    /** None that are read: all are folded raw. */
    @Override
    default Set<Class<? extends Event>> folds() {
        return Set.of();
    }

    /** Never called. */
    @Override
    default void fold(Envelope event, Rows rows) {
        throw new UnsupportedOperationException(name() + " folds events as they were published");
    }
}
