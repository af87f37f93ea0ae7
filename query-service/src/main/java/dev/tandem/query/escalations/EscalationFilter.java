package dev.tandem.query.escalations;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.events.partnership.EscalationCause;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of escalations; null narrows nothing.
 *
 * @param requisition only those on one of these searches
 * @param recruiter only those on searches they run now, or against them
 * @param hiringManager only those on searches whose need is theirs now, or against them
 * @param cause only those raised for one of these
 * @param state only those that stand in one of these ways
 * @param acknowledged true: only those that somebody has heard of; false: only the others
 */
record EscalationFilter(
        @Parameter(description = "Only escalations on one of these requisitions.") @Nullable
        List<RequisitionId> requisition,

        @Parameter(
                description =
                        "Only those on requisitions that this person runs now, or that were raised against them as recruiter.",
                example = "anna")
        @Nullable
        PersonId recruiter,

        @Parameter(
                description = "Only those on requisitions whose hiring manager this person is now, or that were"
                        + " raised against them as hiring manager.",
                example = "mara")
        @Nullable
        PersonId hiringManager,

        @Parameter(description = "Only escalations with one of these causes.") @Nullable
        List<EscalationCause> cause,

        @Parameter(description = "Only those that stand in one of these ways.") @Nullable
        List<State> state,

        @Parameter(description = "`true`: only acknowledged ones; `false`: only the others.") @Nullable
        Boolean acknowledged) {}
