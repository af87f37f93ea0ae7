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

/** The panel met and came to an outcome. */
public record DebriefHeld(
        DebriefId debrief,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        List<PersonId> attendees,
        DebriefOutcome outcome,
        @PersonalData String rationale)
        implements DebriefEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), debrief.tag());
    }
}
