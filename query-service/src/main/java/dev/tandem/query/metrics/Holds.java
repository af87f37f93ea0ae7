package dev.tandem.query.metrics;

import dev.tandem.events.Event;
import dev.tandem.events.requisition.HoldAgreed;
import dev.tandem.events.requisition.RequisitionCancelled;
import dev.tandem.events.requisition.RequisitionFilled;
import dev.tandem.events.requisition.RequisitionPutOnHold;
import dev.tandem.events.requisition.RequisitionReopened;
import dev.tandem.events.requisition.RequisitionResumed;
import dev.tandem.events.requisition.Side;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long a search rested, and who wanted it.
 *
 * @param heldAt when it was put on hold first; null if never
 * @param byRecruiter for as long as the recruiter alone wanted it
 * @param byManager for as long as the hiring manager alone wanted it
 * @param agreed for as long as both did, or a leader
 * @param lasting whose hold lasts now; null if it does not rest
 */
public record Holds(
        @Nullable Instant heldAt,
        Duration byRecruiter,
        Duration byManager,
        Duration agreed,
        @Nullable Lasting lasting) {

    static final Holds NONE = new Holds(null, Duration.ZERO, Duration.ZERO, Duration.ZERO, null);

    /**
     * A hold.
     *
     * @param alone who alone wants it; null: both, or a leader
     */
    public record Lasting(@Nullable Side alone, Instant since) {}

    /** All that is over. */
    public Duration together() {
        return byRecruiter.plus(byManager).plus(agreed);
    }

    /** Since when it rests now, or what has been agreed of it since; null if it does not. */
    @Nullable
    Instant restsSince() {
        return lasting == null ? null : lasting.since();
    }

    Holds after(Event event, Instant at) {
        return switch (event) {
            case RequisitionPutOnHold hold -> {
                Holds before = over(at);
                yield new Holds(
                        before.heldAt == null ? at : before.heldAt,
                        before.byRecruiter,
                        before.byManager,
                        before.agreed,
                        new Lasting(hold.by(), at));
            }
            case HoldAgreed _
            when heldAt != null -> {
                Holds before = over(at);
                yield new Holds(
                        before.heldAt, before.byRecruiter, before.byManager, before.agreed, new Lasting(null, at));
            }
            case RequisitionResumed _, RequisitionReopened _, RequisitionFilled _, RequisitionCancelled _ -> over(at);
            default -> this;
        };
    }

    private Holds over(Instant at) {
        if (lasting == null) {
            return this;
        }
        Duration time = Duration.between(lasting.since(), at);
        return new Holds(
                heldAt,
                lasting.alone() == Side.RECRUITER ? byRecruiter.plus(time) : byRecruiter,
                lasting.alone() == Side.HIRING_MANAGER ? byManager.plus(time) : byManager,
                lasting.alone() == null ? agreed.plus(time) : agreed,
                null);
    }
}
