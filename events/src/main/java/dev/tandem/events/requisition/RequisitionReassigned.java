package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * One side of the search is somebody else now. The newcomer has promised nothing yet: the agreement, and its clocks,
 * rest until it is agreed again.
 *
 * @param side which of the two changed
 * @param from who it was
 * @param to who it is
 * @param reason why; never empty
 */
public record RequisitionReassigned(RequisitionId requisition, Side side, PersonId from, PersonId to, String reason)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return side == Side.HIRING_MANAGER
                ? Tag.setOf(requisition.tag(), from.asManager(), to.asManager())
                : Tag.setOf(requisition.tag(), from.asRecruiter(), to.asRecruiter());
    }
}
