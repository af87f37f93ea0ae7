package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the candidate expects, as they said it; what they earned before is never asked. Each component is null where nothing was
 * said of it. Numbers and dates stand here as texts, because texts can be sealed.
 *
 * @param heardBy who listened
 * @param payAgainstBand how the pay compares with the band that the search had then
 * @param pay what they want and for what time, such as {@code 72000 EUR per YEAR}
 * @param hoursPerWeek how much they want to work for it
 * @param notice how long they are bound elsewhere
 * @param place where they want to work
 * @param permit what they need to be allowed to work there
 * @param competingOffers other offers and until when they stand, a line each, such as {@code 2026-03-01 A bank in Porto}
 */
public record ExpectationsHeard(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        PersonId heardBy,
        PayAgainstBand payAgainstBand,
        @PersonalData @Nullable String pay,
        @PersonalData @Nullable String hoursPerWeek,
        @PersonalData @Nullable String notice,
        @PersonalData @Nullable String place,
        @PersonalData @Nullable String permit,
        @PersonalData @Nullable String competingOffers)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
