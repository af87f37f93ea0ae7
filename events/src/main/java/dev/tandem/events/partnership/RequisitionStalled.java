package dev.tandem.events.partnership;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * For as many weeks as the agreement allows, nothing came of the search.
 *
 * @param weeks how long; the agreed threshold
 * @param rejected who was declined in that time
 * @param owedBy the hiring manager
 */
public record RequisitionStalled(
        RequisitionId requisition,
        Standstill standstill,
        int weeks,
        List<ApplicationId> rejected,
        PersonId owedBy,
        Instant since,
        Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag(), owedBy.asManager()),
                rejected.stream().map(ApplicationId::tag).toList());
    }

    /** What a standstill looks like. */
    public enum Standstill {
        /** No candidate moved at all. */
        NOTHING_MOVED,
        /** Candidates moved, and every one of them was declined. */
        EVERY_CANDIDATE_REJECTED
    }
}
