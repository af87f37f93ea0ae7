package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter shared market data with the hiring manager.
 *
 * @param salaryBand what such people earn; null if not looked at
 * @param availability how many there are, and how far away
 * @param expectedDaysToFill how long searches like it take; null if unknown
 * @param source where this is known from
 */
public record MarketInsightShared(
        RequisitionId requisition,
        @Nullable CompensationBand salaryBand,
        String availability,
        @Nullable Integer expectedDaysToFill,
        String source,
        PersonId sharedBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
