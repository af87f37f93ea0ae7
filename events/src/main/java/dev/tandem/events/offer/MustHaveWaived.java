package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HiringDecisionId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A must-have that the candidate does not meet was waived by name: a bar held against others is not dropped in silence.
 *
 * @param decision the decision to hire with which it was waived; null where it was waived with an offer, as once it was
 * @param offer the offer with which it was waived; null where it was waived with a decision
 * @param version of the requirements in which it stands
 * @param reason why it does not matter here
 * @param rejectedOnTheSame who was declined on this requirement before
 */
@Revision(value = 2, upcasters = WaivedWithTheOffer.class)
public record MustHaveWaived(
        @Nullable HiringDecisionId decision,
        @Nullable OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        RequirementId requirement,
        int version,
        @PersonalData String reason,
        List<ApplicationId> rejectedOnTheSame)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        Set<Tag> tags = Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), requirement.tag());
        if (decision != null) {
            tags.add(decision.tag());
        }
        if (offer != null) {
            tags.add(offer.tag());
        }
        return tags;
    }
}
