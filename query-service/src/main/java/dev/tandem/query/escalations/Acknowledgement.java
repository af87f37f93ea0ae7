package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import java.time.Instant;

/**
 * Whoever was to hear of it has.
 *
 * @param by who
 * @param at when
 */
record Acknowledgement(PersonId by, Instant at) {}
