package dev.tandem.query.web;

import dev.tandem.access.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * As of which moment something is asked for.
 *
 * @param asOf what was known by then: a position, or a moment of recording; null: all that is
 * @param effectiveAt what had happened by then; null: all that has
 */
public record Then(
        @Parameter(
                description = "As it was known at that position, or by that moment (RFC 3339).",
                example = "2026-03-01T12:00:00Z")
        @Nullable
        String asOf,

        @Parameter(
                description = "As it stood by what had happened by that moment (RFC 3339), whenever that was recorded.",
                example = "2026-03-01T12:00:00Z")
        @Nullable
        String effectiveAt) {

    /** As it is. */
    public static final Then NOW = new Then(null, null);

    /** Whether it is asked for as it was. */
    public boolean isSet() {
        return asOf != null || effectiveAt != null;
    }

    /** 422: so many events are not folded while somebody waits. */
    public static Problem tooMuch(int most) {
        return Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "TOO_MUCH_TO_REPLAY",
                "There is too much to tell how it was then.",
                "More than " + most + " events would have to be folded again.",
                "Ask for fewer searches: with 'requisition', 'recruiter' or 'hiringManager', or for one person's list.");
    }

    /** The name of the first parameter that says so. */
    public String parameter() {
        return asOf != null ? "asOf" : "effectiveAt";
    }
}
