package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * One side wrote down the rounds of interviews that every candidate is to go through, and stands behind them; it replaces an earlier
 * proposal.
 *
 * @param version 1 for the first proposal, then one more each
 * @param rounds in order, at least one
 */
public record InterviewPlanProposed(
        RequisitionId requisition, int version, List<PlannedRound> rounds, Side by, PersonId proposedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
