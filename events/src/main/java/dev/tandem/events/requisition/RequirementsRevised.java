package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.RiskId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for changed, for a reason. After the first approval every revision counts as criteria churn.
 *
 * @param version one more than the version before
 * @param requirements all that is looked for from now on
 * @param changes what differs from the version before, each with its reason; at least one
 * @param risks the risks that it answers; null: none
 */
public record RequirementsRevised(
        RequisitionId requisition,
        int version,
        List<Requirement> requirements,
        List<RequirementChange> changes,
        List<Advisory> advisories,
        @Nullable List<RiskId> risks)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
