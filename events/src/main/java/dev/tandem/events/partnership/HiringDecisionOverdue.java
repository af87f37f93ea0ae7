package dev.tandem.events.partnership;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/**
 * The hiring manager did not decide in the agreed time after a debrief that came to an offer.
 *
 * @param owedBy the hiring manager
 */
public record HiringDecisionOverdue(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent, OfApplication {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), owedBy.asManager());
    }
}
