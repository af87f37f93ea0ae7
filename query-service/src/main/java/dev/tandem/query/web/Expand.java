package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells besides what was asked for.
 *
 * @param expand {@code candidate}, {@code people} or both with a comma between: what the candidates and the people in it are called,
 *     as far as the caller may know it
 */
public record Expand(
        @Parameter(
                description =
                        "`candidate`, `people`, or both with a comma between: `expanded` says what the candidates and the people in this answer are called, as far as you may know it; sentences then name people, too.",
                schema = @Schema(pattern = "^(candidate|people)(,(candidate|people))?$"),
                example = "candidate,people")
        @Nullable
        String expand) {

    static final String PEOPLE = "people";
    private static final String CANDIDATE = "candidate";

    /**
     * Whether the names of candidates are asked for.
     *
     * @throws dev.tandem.access.ProblemException (400) if something is asked for that is known by no such name
     */
    public boolean candidates() {
        return named().contains(CANDIDATE);
    }

    /**
     * Whether the names of people are asked for.
     *
     * @throws dev.tandem.access.ProblemException (400) if something is asked for that is known by no such name
     */
    public boolean people() {
        return named().contains(PEOPLE);
    }

    private List<String> named() {
        List<String> named = expand == null ? List.of() : List.of(expand.split(",", -1));
        if (!Set.of(CANDIDATE, PEOPLE).containsAll(named)) {
            throw refused("is 'candidate', 'people', 'candidate,people', or left out");
        }
        return named;
    }

    static RuntimeException refused(String what) {
        return CommonProblems.invalidParameters(List.of(new FieldError("expand", what)))
                .exception();
    }
}
