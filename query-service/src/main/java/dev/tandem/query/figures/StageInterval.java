package dev.tandem.query.figures;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.Origin;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.application.Source;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.metrics.Stay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay of an application in a stage. Who the candidate is it does not say.
 *
 * @param number 1 for the first stay of the application
 * @param enteredBy the event that brought it there
 * @param leftAt null while it is there
 * @param leftBy the event with which it left; null while it is there
 * @param hours how long it stayed, in hours of the clock; null while it is there
 */
record StageInterval(
        ApplicationId application,
        RequisitionId requisition,
        PersonId recruiter,
        PersonId hiringManager,
        String roleType,
        @Nullable Source source,
        String department,
        String location,
        Origin origin,
        int number,
        Stage stage,
        Instant enteredAt,
        UUID enteredBy,
        @Nullable Instant leftAt,
        @Nullable UUID leftBy,
        @Nullable Double hours) {

    static StageInterval of(Stay stay) {
        return new StageInterval(
                stay.application(),
                stay.context().requisition(),
                stay.context().recruiter(),
                stay.context().hiringManager(),
                stay.context().roleType(),
                stay.context().source(),
                stay.context().department(),
                stay.context().location(),
                stay.context().origin(),
                stay.number(),
                stay.stage(),
                stay.enteredAt(),
                stay.enteredBy(),
                stay.leftAt(),
                stay.leftBy(),
                stay.leftAt() == null
                        ? null
                        : Duration.between(stay.enteredAt(), stay.leftAt()).toNanos() / 3.6e12);
    }
}
