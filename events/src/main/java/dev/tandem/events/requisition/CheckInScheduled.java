package dev.tandem.events.requisition;

import dev.tandem.events.CheckInId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;

/** The two will talk about the search. */
public record CheckInScheduled(CheckInId checkIn, RequisitionId requisition, Instant startsAt, PersonId scheduledBy)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), checkIn.tag());
    }
}
