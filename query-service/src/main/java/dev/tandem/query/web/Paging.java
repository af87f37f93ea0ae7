package dev.tandem.query.web;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many items at most, 1 to 500
 * @param cursor {@code next} of the page before; null for the first page
 */
public record Paging(
        @Parameter(
                description = "How many items at most.",
                schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
        @Nullable
        Integer limit,

        @Parameter(
                description =
                        "What `next` of the page before said; leave it out for the first page. Opaque; holds for the same query only.")
        @Nullable
        String cursor) {

    private static final int MOST = 500;
    private static final int USUAL = 50;

    /** How many items at most. */
    public int size() {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw CommonProblems.invalidParameters(
                            List.of(new FieldError("limit", size + " is not between 1 and " + MOST)))
                    .exception();
        }
        return size;
    }

    /** Behind which row the page starts, as {@link Cursor#behind} was given it and SQL takes it; null for the first page. */
    public @Nullable List<Object> behind(HttpServletRequest request, Cursor.Key... kinds) {
        return cursor == null ? null : Cursor.read(cursor, request, kinds);
    }
}
