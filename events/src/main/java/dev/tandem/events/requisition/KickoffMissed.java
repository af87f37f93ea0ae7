package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kickoff was set, and not both came.
 *
 * @param missed who did not come; at least one of the two partners
 */
public record KickoffMissed(
        RequisitionId requisition,
        List<PersonId> attended,
        List<PersonId> missed,
        @Nullable String note) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
