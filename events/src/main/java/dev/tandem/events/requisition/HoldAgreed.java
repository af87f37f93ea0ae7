package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The other partner, or a leader, agrees that the search rests: it does so until somebody resumes it.
 *
 * @param by who agreed
 */
public record HoldAgreed(RequisitionId requisition, PersonId by) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
