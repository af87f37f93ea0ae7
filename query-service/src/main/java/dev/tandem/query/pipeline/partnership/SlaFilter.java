package dev.tandem.query.pipeline.partnership;

import dev.tandem.agreement.PromiseKind;
import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of promises; null narrows nothing but {@code state}, which without a value is all that is owed.
 *
 * @param state how they stand
 * @param kind what was promised
 * @param requisition on which searches
 * @param recruiter on searches that one of these people runs
 * @param hiringManager on searches of one of these people
 */
record SlaFilter(
        @Parameter(description = "Only promises that stand in one of these ways; left out, those still owed.") @Nullable
        List<SlaState> state,

        @Parameter(description = "Only promises of one of these kinds.") @Nullable
        List<PromiseKind> kind,

        @Parameter(description = "Only promises on one of these requisitions.") @Nullable
        List<RequisitionId> requisition,

        @Parameter(description = "Only promises on requisitions that one of these people runs.", example = "anna")
        @Nullable
        List<PersonId> recruiter,

        @Parameter(description = "Only promises on requisitions of one of these hiring managers.", example = "mara")
        @Nullable
        List<PersonId> hiringManager) {

    List<SlaState> states() {
        return Objects.requireNonNullElse(state, SlaState.OPEN);
    }
}
