package dev.tandem.query.history;

import dev.tandem.query.audit.EventOrigin;
import dev.tandem.query.audit.RefusedCommand;
import dev.tandem.query.audit.TextReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded, refused or read. One of {@code event}, {@code refused} and {@code reading} is there.
 *
 * @param at when it was recorded, refused or read
 * @param kind which of these
 * @param sentence the same in a sentence, with who did it
 * @param event what was recorded
 * @param origin of an event: where it came from
 * @param refused the command that was refused
 * @param reading what was read
 */
record TrailItem(
        Instant at,
        Kind kind,
        String sentence,
        @Nullable Entry event,
        @Nullable EventOrigin origin,
        @Nullable RefusedCommand refused,
        @Nullable TextReading reading) {

    /** What there is on a trail. */
    enum Kind {
        /** An event was recorded. */
        EVENT,
        /** A command was refused. */
        REFUSED,
        /** Texts about somebody were read. */
        READ
    }

    static TrailItem of(Entry event, @Nullable EventOrigin origin) {
        return new TrailItem(event.recordedAt(), Kind.EVENT, event.sentence(), event, origin, null, null);
    }

    static TrailItem of(RefusedCommand refused) {
        return new TrailItem(refused.at(), Kind.REFUSED, refused.sentence(), null, null, refused, null);
    }

    static TrailItem of(TextReading reading) {
        return new TrailItem(reading.at(), Kind.READ, reading.sentence(), null, null, null, reading);
    }
}
