package dev.tandem.query.pipeline.interviewers;

import dev.tandem.access.CommonProblems;
import dev.tandem.access.Problem.FieldError;
import dev.tandem.query.web.Cursor;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order interviewers come.
 *
 * @param sort a field, with a minus before it for the greatest first; null: by their ids
 */
record InterviewersSort(
        @Parameter(
                description =
                        "By which field, with a minus before it for the greatest first: the interviews of the week or the month,"
                                + " the feedback owed or overdue.",
                schema =
                        @Schema(
                                allowableValues = {"id", "-week", "-month", "-owed", "-overdue"},
                                defaultValue = "id"))
        @Nullable
        String sort) {

    /**
     * What it comes to in SQL.
     *
     * @param key of a row, before its id
     * @param kind what that key is
     * @param direction of that key; ids come in their own
     */
    record Order(String key, Cursor.Key kind, String direction) {}

    /**
     * That order.
     *
     * @throws dev.tandem.access.ProblemException (400) if there is no such order
     */
    Order order() {
        return switch (sort) {
            case null -> new Order("l.person", Cursor.Key.ROW, "asc");
            case "id" -> new Order("l.person", Cursor.Key.ROW, "asc");
            case "-week" -> most("l.week_held + l.week_planned");
            case "-month" -> most("l.month_held + l.month_planned");
            case "-owed" -> most("l.owed");
            case "-overdue" -> most("l.overdue");
            default ->
                throw CommonProblems.invalidParameters(
                                List.of(new FieldError("sort", "is one of id, -week, -month, -owed, -overdue")))
                        .exception();
        };
    }

    /** Negated, so that rows behind another are greater in both of their keys. */
    private static Order most(String count) {
        return new Order("-(" + count + ")", Cursor.Key.POSITION, "asc");
    }
}
