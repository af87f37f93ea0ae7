package dev.tandem.query.pipeline.people;

import dev.tandem.events.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was introduced, or was seen at work. What they are called is not kept here.
 *
 * @param introducedAt when they were first introduced; null if nobody ever did
 * @param introducedBy who introduced them last; null if nobody ever did
 * @param departedOn the day on which they left; null while they are here
 * @param departureRecordedBy who said that they have left; null while they are here
 * @param erasedAt when their name was erased; null if it was not
 */
record SeenPerson(
        @Nullable Instant introducedAt,
        @Nullable PersonId introducedBy,
        @Nullable LocalDate departedOn,
        @Nullable PersonId departureRecordedBy,
        @Nullable Instant erasedAt) {

    /** Of whom nothing is known. */
    static final SeenPerson NOBODY = new SeenPerson(null, null, null, null, null);

    /** Introduced then, or again: whoever had left is back. */
    SeenPerson introduced(Instant at, PersonId by) {
        return new SeenPerson(introducedAt == null ? at : introducedAt, by, null, null, erasedAt);
    }

    SeenPerson departed(LocalDate on, PersonId recordedBy) {
        return new SeenPerson(introducedAt, introducedBy, on, recordedBy, erasedAt);
    }

    SeenPerson erased(Instant at) {
        return new SeenPerson(introducedAt, introducedBy, departedOn, departureRecordedBy, at);
    }
}
