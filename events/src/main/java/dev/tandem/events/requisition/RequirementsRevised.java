package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * What is looked for changed, for a reason. After the first approval every revision counts as criteria churn.
 *
 * @param version one more than the version before
 * @param requirements all that is looked for from now on
 * @param added ids that were not in the version before
 * @param dropped ids that are no longer in this one
 * @param changed ids whose text, necessity, kind or competency changed
 */
public record RequirementsRevised(
        RequisitionId requisition,
        int version,
        List<Requirement> requirements,
        List<RequirementId> added,
        List<RequirementId> dropped,
        List<RequirementId> changed,
        String reason,
        List<Advisory> advisories)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
