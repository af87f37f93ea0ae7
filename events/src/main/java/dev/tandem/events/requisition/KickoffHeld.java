package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Manager and recruiter sat down together and wrote down what is wanted.
 *
 * @param daysToHire how many days from the kickoff to an accepted offer both hold to be realistic, 1 or more; null: nobody said
 * @param sourcingPlan where people will be looked for, and who does what; null: nobody said
 */
public record KickoffHeld(
        RequisitionId requisition,
        List<PersonId> attendees,
        KickoffAnswers answers,
        @Nullable Integer daysToHire,
        @Nullable String sourcingPlan)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
