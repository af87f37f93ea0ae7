package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.OfferId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.LocalDate;
import java.util.Set;

/**
 * The candidate will start.
 *
 * @param startDate the first day of work
 */
public record CandidateHired(
        HireId hire,
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        LocalDate startDate)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag(), hire.tag());
    }
}
