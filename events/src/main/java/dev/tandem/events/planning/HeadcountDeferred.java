package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import java.time.LocalDate;

/**
 * The decision was deferred.
 *
 * @param until when it is looked at again
 */
public record HeadcountDeferred(HeadcountId headcount, LocalDate until, String reason, PersonId decidedBy)
        implements PlanningEvent {}
