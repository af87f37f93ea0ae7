package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The search goes on, and the clocks with the time that was left on them.
 *
 * @param reason why; never empty
 */
public record RequisitionResumed(RequisitionId requisition, String reason) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
