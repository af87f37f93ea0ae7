package dev.tandem.events.partnership;

import dev.tandem.events.BlockerId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something blocks the search.
 *
 * @param what is in the way
 * @param canMoveIt who can move it; null if nobody knows
 */
public record BlockerRaised(
        BlockerId blocker,
        RequisitionId requisition,
        Side by,
        PersonId raisedBy,
        String what,
        @Nullable PersonId canMoveIt)
        implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), blocker.tag());
    }
}
