package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The headcount was approved: a search may begin.
 *
 * @param openings how many people at most, over all requisitions that come from it
 */
public record HeadcountApproved(
        HeadcountId headcount, int openings, @Nullable String note, PersonId decidedBy) implements PlanningEvent {}
