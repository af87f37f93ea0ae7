package dev.tandem.query.figures;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.query.columns.Dimension;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which feedback is looked at; what is not given narrows nothing.
 *
 * @param roleType only on searches for those kinds of role, also of the peers
 * @param from only what was given at that moment or later
 * @param to only what was given before that moment
 */
record CalibrationFilter(
        @Parameter(description = "Only feedback on searches for those kinds of role, exactly.", example = "ENGINEER")
        @Nullable
        List<String> roleType,

        @Parameter(description = "Only feedback given then or later (RFC 3339).", example = "2026-01-01T00:00:00Z")
        @Nullable
        Instant from,

        @Parameter(description = "Only feedback given before then (RFC 3339).", example = "2027-01-01T00:00:00Z")
        @Nullable
        Instant to) {

    /** Which values it wants in each dimension that it narrows; refuses (400) times that run backwards. */
    Map<Dimension, Set<String>> narrowed() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw CommonProblems.invalidParameters(List.of(new FieldError("to", "is not after 'from'")))
                    .exception();
        }
        return roleType == null ? Map.of() : Map.of(Dimension.ROLE_TYPE, Set.copyOf(roleType));
    }
}
