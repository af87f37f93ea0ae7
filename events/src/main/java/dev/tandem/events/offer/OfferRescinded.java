package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * The offer was taken back.
 *
 * @param reason why; never empty
 */
public record OfferRescinded(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @PersonalData String reason)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
    }
}
