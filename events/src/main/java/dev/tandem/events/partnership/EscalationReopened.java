package dev.tandem.events.partnership;

import dev.tandem.events.EscalationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was agreed when an escalation was resolved was not done in time: it is open again, for whoever it was addressed to. The event
 * occurred when the time ran out, whenever that was noticed.
 *
 * @param cause of the escalation, again
 * @param undone the numbers of the actions whose time had run out
 * @param dueAt when it ran out
 */
public record EscalationReopened(
        EscalationId escalation, RequisitionId requisition, EscalationCause cause, List<Integer> undone, Instant dueAt)
        implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), escalation.tag());
    }
}
