package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;

/** The role will not be searched for. */
public record HeadcountDeclined(HeadcountId headcount, String reason, PersonId decidedBy) implements PlanningEvent {}
