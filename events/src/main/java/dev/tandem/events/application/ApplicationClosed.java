package dev.tandem.events.application;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.Tag;
import dev.tandem.events.requisition.RequirementId;
import dev.tandem.events.requisition.Stage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application ended without anybody judging the candidate unfit: neither a rejection nor a withdrawal.
 *
 * @param at the stage in which the application ended
 * @param disposition why; the log shows that it is so, except in history brought in
 * @param requirements which requirements decided, where another was chosen; of this candidate only
 * @param version of the requirements in which they stand; null if there are none
 * @param duplicateOf the same person's other application on this requisition, where that is why
 */
public record ApplicationClosed(
        ApplicationId application,
        RequisitionId requisition,
        CandidateId candidate,
        Stage at,
        PersonId closedBy,
        Disposition disposition,
        List<RequirementId> requirements,
        @Nullable Integer version,
        @Nullable ApplicationId duplicateOf)
        implements ApplicationEvent {

    @Override
    public Set<Tag> tags() {
        return Tag.setOf(requisition.tag(), application.tag(), candidate.tag());
    }
}
