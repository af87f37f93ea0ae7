package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whoever was hired works here no longer.
 *
 * @param lastDay the last day of work
 * @param regretted whether they were wished to stay
 * @param recordedBy who said so
 */
public record HireLeft(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        LocalDate lastDay,
        boolean regretted,
        PersonId recordedBy)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag());
    }
}
