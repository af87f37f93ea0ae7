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
 * The recruiter did not propose an offer in the agreed time after the manager's decision, or after a refusal.
 *
 * @param owedBy the recruiter
 */
public record OfferProposalOverdue(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent, OfApplication {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), owedBy.asRecruiter());
    }
}
