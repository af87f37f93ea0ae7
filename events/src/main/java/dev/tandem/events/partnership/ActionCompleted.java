package dev.tandem.events.partnership;

import dev.tandem.events.EscalationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed when an escalation was resolved is done.
 *
 * @param action which one: its number among those of the last resolution, from 1
 * @param completedBy who says so
 * @param note what came of it
 */
public record ActionCompleted(
        EscalationId escalation,
        RequisitionId requisition,
        int action,
        PersonId completedBy,
        @Nullable String note) implements PartnershipEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), escalation.tag());
    }
}
