package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** The first version of what is looked for. */
public record RequirementsProposed(
        RequisitionId requisition, int version, List<Requirement> requirements, List<Advisory> advisories)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
