package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * What was learnt.
 *
 * @param by who found it out with both sides
 * @param at when
 * @param rootCause what lay behind it
 * @param actions what was agreed; at least one
 */
record Resolution(PersonId by, Instant at, String rootCause, List<String> actions) {}
