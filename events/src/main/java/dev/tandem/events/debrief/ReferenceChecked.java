package dev.tandem.events.debrief;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.util.Set;

/**
 * Somebody who worked with the candidate was asked about them.
 *
 * @param by which side asked
 * @param relation how the person asked knows the candidate, such as former manager
 * @param heard what they said
 */
public record ReferenceChecked(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Side by,
        PersonId checkedBy,
        @PersonalData String relation,
        @PersonalData String heard)
        implements DebriefEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
