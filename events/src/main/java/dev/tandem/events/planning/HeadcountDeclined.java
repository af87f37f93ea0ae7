package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;

/** The headcount was declined: there will be no search. */
public record HeadcountDeclined(HeadcountId headcount, String reason, PersonId decidedBy) implements PlanningEvent {}
