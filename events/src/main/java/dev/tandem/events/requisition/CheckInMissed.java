package dev.tandem.events.requisition;

import dev.tandem.events.CheckInId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * A check-in was missed: not both partners came.
 *
 * @param missed who did not come; at least one of the two partners
 */
public record CheckInMissed(
        CheckInId checkIn, RequisitionId requisition, List<PersonId> attended, List<PersonId> missed)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), checkIn.tag());
    }
}
