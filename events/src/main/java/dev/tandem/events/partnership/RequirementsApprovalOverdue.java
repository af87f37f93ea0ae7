package dev.tandem.events.partnership;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The hiring manager neither approved proposed requirements nor had them revised in the agreed time.
 *
 * @param version that waits for approval
 */
public record RequirementsApprovalOverdue(
        RequisitionId requisition, int version, PersonId owedBy, Instant since, Instant dueAt) implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), owedBy.asManager());
    }
}
