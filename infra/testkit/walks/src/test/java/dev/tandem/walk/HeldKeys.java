package dev.tandem.walk;

import dev.tandem.query.projection.api.Envelope;
import dev.tandem.query.projection.api.Projection;
import dev.tandem.query.projection.rows.RowsInMemory;
import java.util.HashSet;
import java.util.Set;

/** Folds as the engine does where an event cannot be folded: it changes nothing, and holds back what follows of its key. */
final class HeldKeys {

    private final Set<String> held = new HashSet<>();

    /** Folds that one on these rows, if the projection folds such and nothing holds it back. */
    void fold(Projection projection, Envelope envelope, RowsInMemory rows) {
        if (held.contains(envelope.key())
                || !projection.folds().contains(envelope.event().getClass())) {
            return;
        }
        try {
            projection.fold(envelope, rows.copy()); // whether it can be
        } catch (RuntimeException e) {
            held.add(envelope.key());
            return;
        }
        projection.fold(envelope, rows);
    }
}
