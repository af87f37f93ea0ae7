package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells besides what was asked for.
 *
 * @param expand {@code candidate}: what the candidates in it are called, as far as the caller may know it
 */
public record Expand(
        @Parameter(
                description =
                        "`candidate`: `expanded` says what the candidates in this answer are called, as far as you may know it.",
                schema = @Schema(allowableValues = "candidate"))
        @Nullable
        String expand) {

    private static final String CANDIDATE = "candidate";

    /**
     * Whether the names of candidates are asked for.
     *
     * @throws dev.tandem.access.ProblemException (400) if something is asked for that is known by no such name
     */
    public boolean candidates() {
        if (expand != null && !expand.equals(CANDIDATE)) {
            throw CommonProblems.invalidParameters(List.of(new FieldError("expand", "is 'candidate', or left out")))
                    .exception();
        }
        return expand != null;
    }
}
