package dev.tandem.query.pipeline.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
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
        @JsonIgnore @Nullable Instant closedAt) {}
