package dev.tandem.query.pipeline.partnership;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import dev.tandem.query.projection.api.Column;
import dev.tandem.query.projection.api.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For how long a search rested that was ever put on hold, and who wanted it.
 *
 * @param heldAt when it was put on hold first
 * @param byRecruiter for as long as the recruiter alone wanted it
 * @param byManager for as long as the hiring manager alone wanted it
 * @param agreed for as long as both did, or a leader
 * @param lasting whose hold lasts now; null if it does not rest
 */
record Holds(
        Context context,
        Instant heldAt,
        Duration byRecruiter,
        Duration byManager,
        Duration agreed,
        @Nullable Lasting lasting) {

    /** One row a search that was ever put on hold, by its id. */
    static final Table<Holds> HOLDS = new Table<>(
            "hold",
            Holds.class,
            Context.columns(
                    Holds::context,
                    new Column<>("held_at", "timestamptz", Holds::heldAt),
                    new Column<>("by_recruiter", "float8", row -> hours(row.byRecruiter())),
                    new Column<>("by_manager", "float8", row -> hours(row.byManager())),
                    new Column<>("agreed", "float8", row -> hours(row.agreed()))),
            List.of("(requisition)"));

    /**
     * A hold.
     *
     * @param alone who alone wants it; null: both, or a leader
     */
    record Lasting(@Nullable Side alone, Instant since) {}

    private static double hours(Duration time) {
        return time.toMillis() / 3_600_000.0;
    }

    /** After that event, whose search has this context now; null before the search was ever put on hold. */
    static @Nullable Holds after(@Nullable Holds before, Context now, Event event, Instant at) {
        if (event instanceof RequisitionPutOnHold hold) {
            Holds begun = before == null
                    ? new Holds(now, at, Duration.ZERO, Duration.ZERO, Duration.ZERO, null)
                    : before.over(now, at);
            return begun.lasting(new Lasting(hold.by(), at));
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case HoldAgreed _ -> before.over(now, at).lasting(new Lasting(null, at));
            case RequisitionResumed _, RequisitionReopened _, RequisitionFilled _, RequisitionCancelled _ ->
                before.over(now, at);
            default -> before;
        };
    }

    private Holds over(Context now, Instant at) {
        if (lasting == null) {
            return new Holds(now, heldAt, byRecruiter, byManager, agreed, null);
        }
        Duration time = Duration.between(lasting.since(), at);
        return new Holds(
                now,
                heldAt,
                lasting.alone() == Side.RECRUITER ? byRecruiter.plus(time) : byRecruiter,
                lasting.alone() == Side.HIRING_MANAGER ? byManager.plus(time) : byManager,
                lasting.alone() == null ? agreed.plus(time) : agreed,
                null);
    }

    private Holds lasting(Lasting hold) {
        return new Holds(context, heldAt, byRecruiter, byManager, agreed, hold);
    }
}
