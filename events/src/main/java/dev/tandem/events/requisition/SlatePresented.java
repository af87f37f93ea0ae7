package dev.tandem.events.requisition;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The recruiter put candidates before the manager as a slate.
 *
 * @param qualified how many of them have no open must-have gap; whoever was rated below 3 on a must-have has one once nobody owes
 *     feedback on them
 * @param inTime whether it came by the promised date; null where no slate was promised
 * @param meetsPromise whether it had enough qualified candidates in time; null where no slate was promised
 */
public record SlatePresented(
        RequisitionId requisition,
        List<ApplicationId> applications,
        int qualified,
        @Nullable Boolean inTime,
        @Nullable Boolean meetsPromise)
        implements RequisitionEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(
                Tag.setOf(requisition.tag()),
                applications.stream().map(ApplicationId::tag).toList());
    }
}
