package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Set;

/**
 * One side neither signed a proposed agreement in the agreed time, nor was another one proposed.
 *
 * @param version of the agreement
 * @param owing which side
 */
public record SigningOverdue(
        RequisitionId requisition, int version, Side owing, PersonId owedBy, Instant since, Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), owing == Side.HIRING_MANAGER ? owedBy.asManager() : owedBy.asRecruiter());
    }
}
