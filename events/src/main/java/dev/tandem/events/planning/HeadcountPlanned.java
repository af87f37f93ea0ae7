package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.PersonId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * A hiring manager says which outcome a role is to bring.
 *
 * @param openings how many people, 1 or more
 * @param businessOutcome what the business will have that it does not have now
 * @param monthsToImpact how long until a hire brings it
 * @param alternatives what was considered instead; at least one
 */
public record HeadcountPlanned(
        HeadcountId headcount,
        String title,
        String department,
        int openings,
        String businessOutcome,
        int monthsToImpact,
        List<Alternative> alternatives,
        PersonId plannedBy)
        implements PlanningEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(headcount.tag(), plannedBy.asManager());
    }
}
