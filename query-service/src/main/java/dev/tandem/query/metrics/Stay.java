package dev.tandem.query.metrics;

import dev.tandem.events.ApplicationId;
import dev.tandem.events.requisition.Stage;
import dev.tandem.query.columns.Context;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stay of an application in a stage.
 *
 * @param context of the application
 * @param number 1 for the first stay of the application
 * @param enteredBy the event that brought it there
 * @param leftAt null while it is there
 * @param leftBy the event with which it left; null while it is there
 */
public record Stay(
        ApplicationId application,
        Context context,
        int number,
        Stage stage,
        Instant enteredAt,
        UUID enteredBy,
        @Nullable Instant leftAt,
        @Nullable UUID leftBy) {

    /** One row a stay, by {@link #key()}. */
    public static final Table<Stay> STAYS = new Table<>(
            "stay",
            Stay.class,
            List.of(
                    new Column<>("requisition", "text", row -> row.context().requisition()),
                    new Column<>("recruiter", "text", row -> row.context().recruiter()),
                    new Column<>("manager", "text", row -> row.context().hiringManager()),
                    new Column<>("role_type", "text", row -> row.context().roleType()),
                    new Column<>("source", "text", row -> row.context().source()),
                    new Column<>("department", "text", row -> row.context().department()),
                    new Column<>("location", "text", row -> row.context().location()),
                    new Column<>("origin", "text", row -> row.context().origin()),
                    new Column<>("entered_at", "timestamptz", Stay::enteredAt)),
            List.of("(requisition, key)", "(recruiter, key)", "(manager, key)"));

    /** Its row's: those of an application stand together, in order. */
    String key() {
        return application.value() + "/" + "%05d".formatted(number);
    }
}
