package dev.tandem.events.requisition;

import dev.tandem.events.HireId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * A requisition that was filled looks for people again, because one of its hires never started. Its clocks go on.
 *
 * @param hires how many are left
 * @param fellThrough the hire that did not happen
 */
public record RequisitionReopened(RequisitionId requisition, int hires, HireId fellThrough)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), fellThrough.tag());
    }
}
