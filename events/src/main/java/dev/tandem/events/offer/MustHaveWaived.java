package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import java.util.List;
import java.util.Set;

/**
 * A must-have that the candidate does not meet was waived by name: a bar held against others is not dropped in silence.
 *
 * @param version of the requirements in which it stands
 * @param reason why it does not matter here
 * @param rejectedOnTheSame who was declined on this requirement before
 */
public record MustHaveWaived(
        OfferId offer,
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
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag(), requirement.tag());
    }
}
