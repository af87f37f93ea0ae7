package dev.tandem.query.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * As {@link Expand}, for answers that are not about candidates.
 *
 * @param expand {@code people}: what the people in it are called
 */
public record ExpandPeople(
        @Parameter(
                description = "`people`: `expanded` says what the people in this answer are called.",
                schema = @Schema(allowableValues = "people"))
        @Nullable
        String expand) {

    /**
     * The same, as answers with candidates have it.
     *
     * @throws dev.tandem.access.ProblemException (400) if something else is asked for
     */
    public Expand parsed() {
        if (expand != null && !expand.equals(Expand.PEOPLE)) {
            throw Expand.refused("is 'people', or left out");
        }
        return new Expand(expand);
    }
}
