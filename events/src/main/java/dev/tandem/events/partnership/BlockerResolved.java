package dev.tandem.events.partnership;

import dev.tandem.events.BlockerId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** The blocker is resolved. */
public record BlockerResolved(BlockerId blocker, RequisitionId requisition, PersonId resolvedBy, String how)
        implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), blocker.tag());
    }
}
