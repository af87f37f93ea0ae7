package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;

/** Manager and recruiter sat down together and wrote down what is wanted. */
public record KickoffHeld(RequisitionId requisition, List<PersonId> attendees, KickoffAnswers answers)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
