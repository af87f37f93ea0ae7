package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Somebody no longer has that duty on the search.
 *
 * @param person who
 * @param duty which of their duties ended
 * @param by which partner ended it
 */
public record HiringTeamLeft(RequisitionId requisition, PersonId person, Duty duty, PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
