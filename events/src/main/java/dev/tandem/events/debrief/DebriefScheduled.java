package dev.tandem.events.debrief;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A debrief has a time and attendees. */
public record DebriefScheduled(
        DebriefId debrief,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Instant startsAt,
        List<PersonId> attendees)
        implements DebriefEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), debrief.tag());
    }
}
