package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Whoever was hired never started: there is no hire after all, and its opening is open again.
 *
 * @param hire the hire that did not happen
 * @param reason what is known of why
 */
public record HireFellThrough(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @PersonalData String reason)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag());
    }
}
