package dev.tandem.events.requisition;

import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The search rests; so do the clocks of the agreement, until it is resumed.
 *
 * @param reason why; never empty
 * @param by which partner wanted it; null: a leader, history, or not recorded
 * @param until when the system resumes it, if nobody else has agreed by then; null: it rests until somebody resumes it
 * @param lastDue what is due by then is due all the same; null: nothing is
 */
@Revision(value = 2, upcasters = EveryClockRestedAtOnce.class)
public record RequisitionPutOnHold(
        RequisitionId requisition,
        String reason,
        @Nullable Side by,
        @Nullable Instant until,
        @Nullable Instant lastDue) implements RequisitionEvent {

    /** For as long as it takes, with every clock at rest at once. */
    public RequisitionPutOnHold(RequisitionId requisition, String reason) {
        this(requisition, reason, null, null, null);
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag());
    }
}
