package dev.tandem.query.pipeline.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.RequisitionProgress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The requisition that an item is on.
 *
 * @param id which
 * @param title what the role is called
 * @param recruiter who runs it
 * @param hiringManager whose need it is
 */
public record RequisitionRef(
        RequisitionId id,
        String title,
        PersonId recruiter,
        PersonId hiringManager,
        @JsonIgnore @Nullable Instant closedAt) {

    /** That requisition. */
    public static RequisitionRef of(RequisitionProgress requisition) {
        return new RequisitionRef(
                requisition.requisition(),
                requisition.opened().title(),
                requisition.recruiter(),
                requisition.hiringManager(),
                requisition.closedAt());
    }
}
