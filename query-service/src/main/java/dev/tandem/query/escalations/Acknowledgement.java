package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import java.time.Instant;

/**
 * Somebody to whom the escalation is addressed has acknowledged it.
 *
 * @param by who
 * @param at when
 */
record Acknowledgement(PersonId by, Instant at) {}
