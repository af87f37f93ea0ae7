package dev.tandem.query.pipeline.partnership;

import static dev.tandem.query.columns.Micros.micros;

import dev.tandem.agreement.DatedObligation;
import dev.tandem.query.columns.Context;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise whose clock started, and what became of it.
 *
 * @param context of the search when it ended, or now while it is owed
 */
public record Owed(Context context, DatedObligation owed) {

    /** One row each, by what it concerns and its place there. */
    public static final Table<Owed> OBLIGATIONS = new Table<>(
                    "obligation",
                    Owed.class,
                    Context.columns(
                            Owed::context,
                            new Column<>(
                                    "requisition", "text", row -> row.context().requisition()),
                            new Column<>("promise", "text", row -> row.owed().promise()),
                            new Column<>("side", "text", row -> row.owed().side()),
                            new Column<>(
                                    "began_at",
                                    "bigint",
                                    row -> micros(row.owed().asked())),
                            new Column<>(
                                    "due",
                                    "timestamptz",
                                    row -> row.owed().resting()
                                            ? null
                                            : row.owed().due()),
                            new Column<>(
                                    "ended_at", "timestamptz", row -> row.owed().ended()),
                            new Column<>("moot", "boolean", row -> row.owed().moot()),
                            new Column<>("dated", "boolean", row -> row.owed().due() != null),
                            new Column<>("hours", "float8", Owed::hours)),
                    List.of(
                            "(requisition)",
                            "(coalesce(due, 'infinity'), key) where ended_at is null",
                            "(coalesce(due, 'infinity'), key) where ended_at > due"))
            .toCopy();

    /** How long it took to keep it, in hours of the clock; null while it is owed and if it was never kept. */
    public @Nullable Double hours() {
        Duration took = owed.took();
        return took == null ? null : took.toMillis() / 3_600_000.0;
    }
}
