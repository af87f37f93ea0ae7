package dev.tandem.query.audit;

import dev.tandem.events.CandidateId;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what is told; null narrows nothing.
 *
 * @param requisition only on that search
 * @param candidate only about that candidate
 * @param person only by that person
 * @param from only of that moment or later
 * @param to only of an earlier moment
 */
public record AuditFilter(
        @Parameter(description = "Only on that requisition.") @Nullable
        RequisitionId requisition,

        @Parameter(description = "Only what is about that candidate.") @Nullable
        CandidateId candidate,

        @Parameter(description = "Only what that person did, or, of events, what names them.") @Nullable
        PersonId person,

        @Parameter(description = "Only then or later (RFC 3339).") @Nullable
        Instant from,

        @Parameter(description = "Only before then (RFC 3339).") @Nullable
        Instant to) {}
