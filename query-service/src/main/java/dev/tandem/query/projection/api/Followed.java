package dev.tandem.query.projection.api;

import dev.tandem.events.RequisitionId;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * That changes of a table's rows are counted, and that what rows were is kept for a while: lists made of such tables can be followed.
 *
 * @param scope what a row, by its key, belongs to, such as its search: lists look for what changed in the scopes in which something did
 * @param sight whatever of a row decides on who sees anything in its scope, or what it is called: the same before and after a change
 *     where that does not touch it; null where nothing of the row ever does
 */
public record Followed<R>(BiFunction<String, R, String> scope, Function<R, ? extends @Nullable Object> sight) {

    /** By the search that a row belongs to, where nothing of it decides on who sees what. */
    public static <R> Followed<R> by(Function<R, RequisitionId> search) {
        return by(search, _ -> null);
    }

    /** By the search that a row belongs to. */
    public static <R> Followed<R> by(Function<R, RequisitionId> search, Function<R, ? extends @Nullable Object> sight) {
        return new Followed<>((_, row) -> search.apply(row).value(), sight);
    }

    /** By the row's own key. */
    public static <R> Followed<R> byKey(Function<R, ? extends @Nullable Object> sight) {
        return new Followed<>((key, _) -> key, sight);
    }
}
