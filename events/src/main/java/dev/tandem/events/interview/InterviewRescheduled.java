package dev.tandem.events.interview;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.InterviewId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The interview has another time.
 *
 * @param startsAt the new start
 * @param endsAt the new end
 * @param reason why; never empty
 */
public record InterviewRescheduled(
        InterviewId interview,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Instant startsAt,
        Instant endsAt,
        SchedulingParty causedBy,
        @PersonalData String reason)
        implements InterviewEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), interview.tag());
    }
}
