package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Something around the search changed, and the other side hears it at once: no surprises.
 *
 * @param explanation why, and what it means for the search
 */
public record ChangeAnnounced(
        RequisitionId requisition, ChangeKind kind, String what, String explanation, Side by, PersonId announcedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }

    /** What changed. */
    public enum ChangeKind {
        BUDGET,
        PRIORITY,
        STAKEHOLDER,
        TIMELINE,
        TEAM
    }
}
