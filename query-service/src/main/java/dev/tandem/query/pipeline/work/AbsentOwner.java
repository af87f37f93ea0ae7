package dev.tandem.query.pipeline.work;

import dev.tandem.events.PersonId;
import java.time.LocalDate;

/**
 * Somebody who is away when something is due that they owe, while nobody who is there acts for their side by a delegation.
 *
 * @param person who
 * @param backOn the first day on which they are back
 */
public record AbsentOwner(PersonId person, LocalDate backOn) {}
