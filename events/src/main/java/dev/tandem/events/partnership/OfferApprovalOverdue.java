package dev.tandem.events.partnership;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfApplication;
import dev.tandem.events.PersonId;
import dev.tandem.events.ProposalId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to approve an offer did not answer in the agreed time. Where that is not the hiring manager, it counts
 * for neither side.
 *
 * @param owing whose side it counts for; null: neither
 * @param owedBy who was asked
 */
public record OfferApprovalOverdue(
        ProposalId proposal,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @Nullable Side owing,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent, OfApplication {

    @Override
    public Set<Tag> tags() {
        Set<Tag> tags = Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), proposal.tag());
        if (owing == Side.HIRING_MANAGER) {
            tags.add(owedBy.asManager());
        }
        return tags;
    }
}
