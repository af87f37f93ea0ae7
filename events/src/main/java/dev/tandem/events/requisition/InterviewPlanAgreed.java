package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/**
 * Both sides stand behind the rounds of interviews: a round that begins from now on goes by them.
 *
 * @param version of the proposal
 * @param rounds in order, at least one
 * @param agreedBy who did not propose it
 */
public record InterviewPlanAgreed(RequisitionId requisition, int version, List<PlannedRound> rounds, PersonId agreedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
