package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The search came to a standstill for which nobody is to blame: the two are to hold another kickoff, since what they look for may
 * not be there to be found. It stops nothing else.
 *
 * @param since when the standstill began
 */
public record KickoffReopened(RequisitionId requisition, Instant since) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
