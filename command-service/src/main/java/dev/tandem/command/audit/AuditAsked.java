package dev.tandem.command.audit;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of what is kept is asked for, oldest first.
 *
 * @param requisition only on this search
 * @param candidate only about this candidate
 * @param person only by this person
 * @param from only from then on
 * @param to only before then
 * @param after behind the one with this number; null: from the first on
 * @param limit how many at most, 1 to 1000
 */
public record AuditAsked(
        @Nullable RequisitionId requisition,
        @Nullable CandidateId candidate,
        @Nullable PersonId person,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long after,
        @NotNull @Min(1) @Max(MOST) Integer limit) {

    /** How many are told at once. */
    public static final int MOST = 1_000;
}
