package dev.tandem.query.pipeline.requisition;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.query.web.Cursor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order requisitions come.
 *
 * @param sort a field, with a minus before it for the greatest first; null: the newest first
 */
record RequisitionSort(
        @Parameter(
                description = "By which field, with a minus before it for the greatest first.",
                schema =
                        @Schema(
                                allowableValues = {"-openedAt", "openedAt", "title", "-title"},
                                defaultValue = "-openedAt"))
        @Nullable
        String sort) {

    /**
     * What it comes to in SQL.
     *
     * @param key of a row, before its id
     * @param kind what that key is
     * @param descending the greatest first
     */
    record Order(String key, Cursor.Key kind, boolean descending) {}

    /**
     * That order.
     *
     * @throws dev.tandem.access.ProblemException (400) if there is no such order
     */
    Order order() {
        return switch (sort) {
            case null -> new Order("r.opened_at", Cursor.Key.MOMENT, true);
            case "-openedAt" -> new Order("r.opened_at", Cursor.Key.MOMENT, true);
            case "openedAt" -> new Order("r.opened_at", Cursor.Key.MOMENT, false);
            case "title" -> new Order("lower(r.title)", Cursor.Key.ROW, false);
            case "-title" -> new Order("lower(r.title)", Cursor.Key.ROW, true);
            default ->
                throw CommonProblems.invalidParameters(
                                List.of(new FieldError("sort", "is one of -openedAt, openedAt, title, -title")))
                        .exception();
        };
    }
}
