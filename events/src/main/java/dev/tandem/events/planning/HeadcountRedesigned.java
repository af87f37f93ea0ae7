package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;

/**
 * The role was redesigned and approved in its new form.
 *
 * @param became how it changed
 * @param description what it is now
 * @param openings how many people at most; 0 where nobody is hired, as with upskilling
 */
public record HeadcountRedesigned(
        HeadcountId headcount, Redesign became, String description, int openings, PersonId decidedBy)
        implements PlanningEvent {

    /** What a role can become. */
    public enum Redesign {
        /** Several roles. */
        SPLIT,
        /** One at another level. */
        LEVEL_CHANGED,
        /** Nobody is hired: somebody who is here learns it. */
        UPSKILL
    }
}
