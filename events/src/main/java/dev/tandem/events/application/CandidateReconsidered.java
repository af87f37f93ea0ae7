package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Stage;
import java.util.Set;

/**
 * An application that had ended goes on.
 *
 * @param at the stage in which it had ended, and in which it goes on
 * @param reason why; never empty
 */
public record CandidateReconsidered(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        PersonId reconsideredBy,
        @PersonalData String reason)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
