package dev.tandem.query.live;

import dev.tandem.query.projection.api.ChangeMark;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Which state of a list a follower has.
 *
 * @param generation of the rows
 * @param mark up to which change they stood
 * @param at when it was decided what the reader saw; in microseconds, as the database has it
 */
record Place(int generation, ChangeMark mark, Instant at) {

    Place {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
