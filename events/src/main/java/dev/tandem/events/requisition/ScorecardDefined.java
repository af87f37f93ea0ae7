package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** How candidates will be assessed, before anyone is interviewed. */
public record ScorecardDefined(RequisitionId requisition, List<Competency> competencies) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
