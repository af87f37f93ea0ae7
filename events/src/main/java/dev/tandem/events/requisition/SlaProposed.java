package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * One side put the mutual service agreement on the table; it replaces an earlier proposal.
 *
 * @param version 1 for the first proposal, then one more each
 */
public record SlaProposed(RequisitionId requisition, int version, SlaTerms terms, PersonId proposedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
