package dev.tandem.query.metrics;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.query.columns.Context;
import dev.tandem.query.columns.Yes;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and is counted.
 *
 * @param of which of its kind, as {@link What} says; null where there are no kinds
 * @param endedAt when it was over; null for what has no end, or none yet
 * @param value a number that goes with it; null if none does
 * @param satisfaction what the manager says of a hire; null for all else
 * @param retained whether whoever was hired still works here; null for all else
 */
public record Occurrence(
        Context context,
        What what,
        @Nullable String of,
        Instant at,
        @Nullable Instant endedAt,
        @Nullable Double value,
        @Nullable Double satisfaction,
        @Nullable Boolean retained) {

    /** One row each, by the event and its place in it; an escalation by its own id. */
    public static final Table<Occurrence> OCCURRENCES = new Table<>(
                    "occurrence",
                    Occurrence.class,
                    Context.columns(
                            Occurrence::context,
                            new Column<>("what", "text", Occurrence::what),
                            new Column<>("kind", "text", Occurrence::of),
                            new Column<>("happened_at", "bigint", row -> micros(row.at())),
                            new Column<>("ended_at", "bigint", row -> micros(row.endedAt())),
                            new Column<>("value", "float8", Occurrence::value),
                            new Column<>("satisfaction", "float8", Occurrence::satisfaction),
                            new Column<>(
                                    "retained", "text", row -> row.retained() == null ? null : Yes.of(row.retained()))),
                    List.of())
            .toCopy();

    static Occurrence of(Context context, What what, @Nullable String kind, Instant at) {
        return new Occurrence(context, what, kind, at, null, null, null, null);
    }

    Occurrence ended(@Nullable Instant when) {
        return new Occurrence(context, what, of, at, when, value, satisfaction, retained);
    }
}
