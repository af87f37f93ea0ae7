package dev.tandem.events.debrief;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The panel met and came to an outcome.
 *
 * @param decides who is to decide now whether to hire, where the outcome is an offer; null for every other outcome, in history
 *     brought in, and in debriefs from before an offer took a decision: these ask nobody for one
 */
public record DebriefHeld(
        DebriefId debrief,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        List<PersonId> attendees,
        DebriefOutcome outcome,
        @PersonalData String rationale,
        @Nullable PersonId decides)
        implements DebriefEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), debrief.tag());
    }
}
