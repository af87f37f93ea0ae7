package dev.tandem.command.decision;

import dev.tandem.events.PersonId;

/**
 * For whom somebody acts who does what another owns.
 *
 * @param owner whose side it is, and whose its promises stay
 * @param relation by which relation: the name of a duty, or {@code DELEGATE}
 */
public record ActingFor(PersonId owner, String relation) {}
