package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** As many were hired as were wanted. */
public record RequisitionFilled(RequisitionId requisition, int hires) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
