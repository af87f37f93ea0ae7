package dev.tandem.query.pipeline.requisition;

import dev.tandem.events.PersonId;
import dev.tandem.events.RequisitionId;
import dev.tandem.query.pipeline.progress.RequisitionStatus;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list of requisitions; null narrows nothing.
 *
 * @param id only these
 * @param recruiter only theirs
 * @param hiringManager only theirs
 * @param status only those that stand so
 * @param roleType only that kind of role
 * @param department only those of that department
 * @param q only those whose title has words that begin with the words of this, in any order
 */
record RequisitionFilter(
        @Parameter(description = "Only these requisitions.", example = "req-7") @Nullable
        List<RequisitionId> id,

        @Parameter(description = "Only those that one of these people runs.", example = "anna") @Nullable
        List<PersonId> recruiter,

        @Parameter(description = "Only those of one of these hiring managers.", example = "mara") @Nullable
        List<PersonId> hiringManager,

        @Parameter(description = "Only those that stand in one of these ways.") @Nullable
        List<RequisitionStatus> status,

        @Parameter(description = "Only that kind of role, exactly.", example = "ENGINEER") @Nullable
        String roleType,

        @Parameter(description = "Only those of that department, exactly.", example = "Platform") @Nullable
        String department,

        @Parameter(
                description =
                        "Only those whose title has a word that begins so for each of these words, in any order; capitals and accents make no difference.",
                example = "eng plat")
        @Nullable
        String q) {}
