package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Somebody acts no longer for that side by delegation, earlier than agreed.
 *
 * @param side which of the two
 * @param delegate who acted for it
 * @param by who ended it: the owner of the side, or the delegate
 */
public record DelegationEnded(RequisitionId requisition, Side side, PersonId delegate, PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
