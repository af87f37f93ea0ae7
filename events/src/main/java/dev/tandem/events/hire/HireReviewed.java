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
 * @param expected what the kickoff wrote that would be true by then; null where it wrote nothing, and in reviews from before that
 *     was asked
 * @param cameTrue whether that came true; null as above
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
        @PersonalData @Nullable String note,
        @Nullable String expected,
        @Nullable CameTrue cameTrue)
        implements HireEvent {

    /** Whether what was expected came true. */
    public enum CameTrue {
        YES,
        PARTLY,
        NO
    }

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag(), hire.tag());
    }
}
