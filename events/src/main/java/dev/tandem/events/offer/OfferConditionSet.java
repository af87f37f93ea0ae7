package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * An open offer depends on something: until that is met nobody is hired on it.
 *
 * @param kind on what
 * @param setBy who said so
 */
public record OfferConditionSet(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        ConditionKind kind,
        PersonId setBy)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
    }
}
