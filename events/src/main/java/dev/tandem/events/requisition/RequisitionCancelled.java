package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The search ended without being filled; nothing is owed any more.
 *
 * @param reason why; never empty
 */
public record RequisitionCancelled(RequisitionId requisition, String reason) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
