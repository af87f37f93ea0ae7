package dev.tandem.events.requisition;

import dev.tandem.events.OfOutsider;
import dev.tandem.events.OutsiderId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Whom the search replaces is known to nobody any more: the key with which it was sealed is destroyed.
 *
 * @param by who wanted it
 */
public record ReplacedForgotten(RequisitionId requisition, PersonId by) implements RequisitionEvent, OfOutsider {

    @Override
    public OutsiderId outsider() {
        return OutsiderId.of(requisition);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), outsider().tag(), Tag.ERASURES);
    }
}
