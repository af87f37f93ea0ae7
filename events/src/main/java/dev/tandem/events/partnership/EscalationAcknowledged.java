package dev.tandem.events.partnership;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/** Somebody to whom the escalation is addressed has acknowledged it. */
public record EscalationAcknowledged(EscalationId escalation, RequisitionId requisition, PersonId acknowledgedBy)
        implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), escalation.tag());
    }
}
