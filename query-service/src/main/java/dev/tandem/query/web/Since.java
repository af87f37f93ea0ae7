package dev.tandem.query.web;

import dev.tandem.access.Problem;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * From where on a list is followed.
 *
 * @param since what an earlier answer to the same query said as {@code since}; null: it is asked for as it is
 */
public record Since(
        @Parameter(
                description =
                        "What `since` of an earlier answer said: only what has changed since comes, as `items` and `gone`. Opaque; for the same query of the same caller.")
        @Nullable
        String since) {

    /** 410: nobody knows any more what has changed since. */
    public static Problem startAnew(String why) {
        return Problem.of(
                HttpStatus.GONE,
                "START_ANEW",
                "What has changed since then cannot be told.",
                why,
                "Ask for the list without 'since' (or 'Last-Event-ID'), put it in the place of what you have, and go on with the"
                        + " 'since' of that answer.");
    }
}
