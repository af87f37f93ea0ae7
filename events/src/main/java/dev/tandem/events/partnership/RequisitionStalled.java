package dev.tandem.events.partnership;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Revision;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For as many weeks as the agreement allows, nothing came of the search. It counts against the side whose turn it was for more
 * than half of that time, and against nobody if there is none, or if every candidate was declined for reasons that somebody can act
 * on: then the two talk about the search anew, see {@link dev.tandem.events.requisition.KickoffReopened}.
 *
 * @param weeks how long; the agreed threshold
 * @param rejected who was declined in that time
 * @param owing whose turn it mostly was; null: nobody's
 * @param owedBy who stood on that side when the time ran out; null: nobody
 * @param held whose turn it was, and how long; null in those recorded before anybody asked, which all count against the manager
 */
@Revision(value = 2, upcasters = AlwaysTheManager.class)
public record RequisitionStalled(
        RequisitionId requisition,
        Standstill standstill,
        int weeks,
        List<ApplicationId> rejected,
        @Nullable Side owing,
        @Nullable PersonId owedBy,
        @Nullable TimeHeld held,
        Instant since,
        Instant dueAt)
        implements OverdueEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                owedBy == null
                        ? Tag.setOf(requisition.tag())
                        : Tag.setOf(
                                requisition.tag(), owing == Side.RECRUITER ? owedBy.asRecruiter() : owedBy.asManager()),
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
