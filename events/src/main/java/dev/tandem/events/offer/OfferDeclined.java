package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.Money;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.application.WithdrawalReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The candidate said no.
 *
 * @param payGap what was missing, when the reason is compensation
 */
public record OfferDeclined(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        WithdrawalReason reason,
        @Nullable Money payGap,
        @PersonalData @Nullable String note)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
    }
}
