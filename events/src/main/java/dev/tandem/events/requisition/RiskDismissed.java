package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * One of the two answered a risk with a reason to go on as before.
 *
 * @param reason why nothing is to change
 */
public record RiskDismissed(RiskId risk, RequisitionId requisition, String reason, PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), risk.tag());
    }
}
