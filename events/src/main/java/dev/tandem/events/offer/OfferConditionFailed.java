package dev.tandem.events.offer;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.OfferId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;

/**
 * Something that an offer depends on failed. Of what was found nothing is kept. Which it was says something of a person's past or
 * health, and is sealed: for what follows it is enough that one failed.
 *
 * @param kind the name of its {@link ConditionKind}
 * @param recordedBy who said so
 */
public record OfferConditionFailed(
        OfferId offer,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        @PersonalData String kind,
        PersonId recordedBy)
        implements OfferEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), offer.tag());
    }
}
