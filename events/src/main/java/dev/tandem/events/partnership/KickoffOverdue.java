package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Set;

/**
 * The kickoff was not held in the agreed time. Both owe it, each their part; after it was missed only whoever did not come.
 *
 * @param owing which side
 */
public record KickoffOverdue(RequisitionId requisition, Side owing, PersonId owedBy, Instant since, Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), owing == Side.HIRING_MANAGER ? owedBy.asManager() : owedBy.asRecruiter());
    }
}
