package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The search rests; so do the clocks of the agreement, until it is resumed.
 *
 * @param reason why; never empty
 */
public record RequisitionPutOnHold(RequisitionId requisition, String reason) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
