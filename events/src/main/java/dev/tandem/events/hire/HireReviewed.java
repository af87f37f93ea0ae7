package dev.tandem.events.hire;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.HireId;
import dev.tandem.events.PersonalData;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good the hire turned out to be.
 *
 * @param months after how many months of work, 6 or 12
 * @param performance 1 (far below) to 5 (far above what was asked)
 * @param retained whether they still work here
 * @param managerSatisfaction 1 (would not hire again) to 5 (would hire again at once)
 */
public record HireReviewed(
        HireId hire,
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        int months,
        int performance,
        boolean retained,
        int managerSatisfaction,
        @PersonalData @Nullable String note)
        implements HireEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag());
    }
}
