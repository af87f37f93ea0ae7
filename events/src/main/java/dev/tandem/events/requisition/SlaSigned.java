package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** One side gave its word. */
public record SlaSigned(RequisitionId requisition, int version, Side side, PersonId signedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
