package dev.tandem.events.debrief;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.DebriefId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.interview.SchedulingParty;
import java.time.Instant;
import java.util.Set;

/**
 * The debrief has another time. If that was not on the hiring manager's account, its clock moves by as much.
 *
 * @param startsAt the new start
 * @param reason why; never empty
 */
public record DebriefRescheduled(
        DebriefId debrief,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Instant startsAt,
        SchedulingParty causedBy,
        @PersonalData String reason)
        implements DebriefEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), debrief.tag());
    }
}
