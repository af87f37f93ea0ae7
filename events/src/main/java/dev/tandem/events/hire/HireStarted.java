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
 * Whoever was hired came to work.
 *
 * @param startedOn the first day of work
 * @param confirmedBy who said so
 */
public record HireStarted(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        LocalDate startedOn,
        PersonId confirmedBy)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag());
    }
}
