package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Somebody has a duty on the search from now on. The two partners stay its owners, and its promises theirs.
 *
 * @param person who
 * @param duty what they do; somebody may have several, all for one side
 * @param by which partner wanted it
 */
public record HiringTeamJoined(RequisitionId requisition, PersonId person, Duty duty, PersonId by)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
