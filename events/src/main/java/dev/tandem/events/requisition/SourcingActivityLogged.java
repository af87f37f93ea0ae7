package dev.tandem.events.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody did sourcing work, which would be invisible otherwise.
 *
 * @param count how many of the kind, 1 or more
 * @param by which side did it
 */
public record SourcingActivityLogged(
        RequisitionId requisition,
        ActivityKind kind,
        int count,
        @Nullable String note,
        Side by,
        PersonId loggedBy) implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }

    /** What was done. */
    public enum ActivityKind {
        OUTREACH,
        FOLLOW_UP,
        SEARCH,
        SCREEN,
        EVENT,
        REFERRAL
    }
}
