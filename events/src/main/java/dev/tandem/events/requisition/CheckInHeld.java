package dev.tandem.events.requisition;

import dev.tandem.events.CheckInId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The two talked about the search. */
public record CheckInHeld(
        CheckInId checkIn,
        RequisitionId requisition,
        List<PersonId> attendees,
        @Nullable String notes) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), checkIn.tag());
    }
}
