package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The offer was taken back.
 *
 * @param reason why, in words; empty only where the ground says it
 * @param ground why, where that needs no words; null else, and in offers from before it was said
 */
public record OfferRescinded(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @PersonalData String reason,
        @Nullable Ground ground)
        implements OfferEvent {

    /** For a reason in words. */
    public OfferRescinded(
            OfferId offer, ApplicationId application, RequisitionId requisition, CandidateId candidate, String reason) {
        this(offer, application, requisition, candidate, reason, null);
    }

    /** Why an offer is taken back, where that needs no words. */
    public enum Ground {
        /** Something that it depended on failed. */
        CONDITION_FAILED
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
    }
}
