package dev.tandem.events.planning;

import dev.tandem.events.HeadcountId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A search for the role was cancelled: so many people may be searched for again.
 *
 * @param openings how many of its openings were not filled
 */
public record HeadcountReleased(HeadcountId headcount, RequisitionId requisition, int openings)
        implements PlanningEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), headcount.tag());
    }
}
